import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { listAuthors } from '@/newsroom/authors/list-authors';
import { readSourcing } from '@/newsroom/claims/read-sourcing';
import { listColleagues } from '@/newsroom/people/list-colleagues';
import { keepTopicsAndAuthors } from '@/newsroom/permissions/can';
import { listPictures } from '@/newsroom/pictures/list-pictures';
import { readRemarks } from '@/newsroom/remarks/read-remarks';
import { listSections } from '@/newsroom/stories/list-sections';
import { readStory } from '@/newsroom/stories/read-story';
import { listTopics } from '@/newsroom/topics/list-topics';
import { settings } from '@/platform/settings';
import { ReadOnly } from './read-only';
import { StoryDesk } from './story-desk';

type Props = { params: Promise<{ id: string }> };

/** Read once for the page and its title. */
const storyOf = cache(async (id: string) => readStory(await requireActor(`/desk/stories/${id}/write`), id));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const story = await storyOf(idOf((await params).id));
  return { title: story?.headline || 'Untitled story' };
}

/** Where a story is written and sourced. */
export default async function WritePage({ params }: Props) {
  const id = idOf((await params).id);
  const actor = await requireActor(`/desk/stories/${id}/write`);
  const story = await storyOf(id);
  const sourcing = story && (await readSourcing(actor, id));
  if (!story || !sourcing) notFound();
  const remarks = await readRemarks(actor, story);
  const zone = settings().timeZone;
  if (!story.abilities.write.may) return <ReadOnly {...{ story, sourcing, remarks, zone }} />;
  const [sections, colleagues, topics, authors, pictures] = await Promise.all([
    listSections(),
    listColleagues(actor),
    listTopics(),
    listAuthors(),
    listPictures(actor, id),
  ]);
  const names = { topics, authors, mayAdd: keepTopicsAndAuthors(actor).allowed };
  return <StoryDesk {...{ story, sourcing, remarks, sections, colleagues, names, pictures, zone }} me={{ id: actor.id, name: actor.name }} />;
}
