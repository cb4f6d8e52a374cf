import { randomUUID } from 'node:crypto';
import { system } from '@/newsroom/people/actor';
import { addSection } from '@/newsroom/stories/add-section';
import { told } from './told';

const names = { world: 'World', politics: 'Politics', business: 'Business', science: 'Science' } as const;

export type Sections = Record<keyof typeof names, string>;

/** Opens the demo's four sections; answers their ids. */
export async function openSections(): Promise<Sections> {
  const sections: Partial<Sections> = {};
  for (const [slug, name] of Object.entries(names)) {
    const { id } = await told(addSection(system, { id: randomUUID(), slug, name }));
    sections[slug as keyof Sections] = id;
  }
  return sections as Sections;
}
