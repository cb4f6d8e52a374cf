import { randomUUID } from 'node:crypto';
import type { Person } from '@/newsroom/people/actor';
import type { InputOf } from '@/newsroom/registry';
import { addSource } from '@/newsroom/sources/add-source';
import { told } from './told';

type SourcePlan = Omit<InputOf<'add-source'>, 'id' | 'upstreamId'> & { upstream?: string };

/** Adds sources to the directory by short names, in the order given: an upstream source stands before its relay. */
export async function addSources<Plans extends Record<string, SourcePlan>>(
  by: Person,
  plans: Plans,
): Promise<Record<keyof Plans, string>> {
  const ids: Record<string, string> = {};
  for (const [key, { upstream, ...fields }] of Object.entries(plans)) {
    const upstreamId = upstream === undefined ? null : (ids[upstream] ?? null);
    const { id } = await told(addSource(by, { id: randomUUID(), upstreamId, ...fields }));
    ids[key] = id;
  }
  return ids as Record<keyof Plans, string>;
}
