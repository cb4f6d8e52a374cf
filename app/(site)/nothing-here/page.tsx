import type { Metadata } from 'next';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { NothingHere } from '@/components/site/nothing-here';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export function generateMetadata(): Metadata {
  return { title: tongueOfNewsroom().messages.missing.title, robots: { index: false } };
}

/**
 * What stands where nothing does. The framework leaves its own answer 404 to a script, which readers do not have: the press
 * answers with this page and that status.
 */
export default async function NothingHerePage() {
  return <NothingHere newsroom={settings().newsroomName} sections={await readSections()} tongue={tongueOfNewsroom()} />;
}
