import type { Metadata } from 'next';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { NothingHere } from '@/components/site/nothing-here';
import { settings } from '@/platform/settings';

export function generateMetadata(): Metadata {
  return { title: tongueOfNewsroom().messages.missing.title };
}

/** The framework renders this beside every page, in case: so it asks nobody for the sections, which `/nothing-here` names. */
export default function NotFound() {
  return <NothingHere newsroom={settings().newsroomName} sections={[]} tongue={tongueOfNewsroom()} />;
}
