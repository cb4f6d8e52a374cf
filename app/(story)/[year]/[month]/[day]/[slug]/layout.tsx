import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ReadersPage, readersMetadata, readersViewport } from '@/app/readers-page';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { storyAt } from './story-at';

export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  return readersMetadata();
}

export const viewport = readersViewport;

type Props = { params: Promise<{ year: string; month: string; day: string; slug: string }>; children: ReactNode };

/** A story's page is in the story's language: programs that read it aloud, break its lines or translate it go by that. */
export default async function StoryLayout({ params, children }: Props) {
  const { year, month, day, slug } = await params;
  const story = await storyAt(year, month, day, slug);
  const language = !story || story.standing === 'taken_down' ? tongueOfNewsroom().spoken.lang : story.language;
  return <ReadersPage language={language}>{children}</ReadersPage>;
}
