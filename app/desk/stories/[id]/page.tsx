import { notFound, redirect } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { readStory } from '@/newsroom/stories/read-story';
import { wayIn } from './way-in';

type Props = { params: Promise<{ id: string }> };

/** The address of a story on the desk: leads on to where this person works on it. */
export default async function StoryPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${id}`);
  const story = await readStory(actor, idOf(id));
  if (!story) notFound();
  redirect(wayIn(actor, story));
}
