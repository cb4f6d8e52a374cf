import { randomUUID } from 'node:crypto';
import { now } from '@/platform/clock';
import { grantAnonymity } from '@/newsroom/anonymity/grant-anonymity';
import { requestAnonymity } from '@/newsroom/anonymity/request-anonymity';
import type { Person } from '@/newsroom/people/actor';
import type { InputOf } from '@/newsroom/registry';
import { told } from './told';

/** What a writer answered when they asked that a source go unnamed, and the standards editor who gave leave. */
export type Leave = Omit<InputOf<'request-anonymity'>, 'id' | 'storyId' | 'claimId' | 'sourceId' | 'expiresAt'> & { by: Person };

const ninetyDays = 90 * 24 * 60 * 60 * 1_000;

/** Asks for leave as the writer, and gives it as the standards editor: it ends after ninety days. */
export async function grantLeave(
  writer: Person,
  place: { storyId: string; claimId: string; sourceId: string },
  { by, ...answers }: Leave,
): Promise<void> {
  const id = randomUUID();
  const expiresAt = new Date(now().getTime() + ninetyDays).toISOString();
  await told(requestAnonymity(writer, { id, ...place, ...answers, expiresAt }));
  await told(grantAnonymity(by, { requestId: id, knowsIdentity: true, reason: 'I spoke to both the writer and the source.' }));
}
