import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { PageHead } from '@/components/desk/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { startStory } from '@/newsroom/permissions/can';
import { listSections } from '@/newsroom/stories/list-sections';
import { StartStory } from './start-story';

export const metadata: Metadata = { title: 'Start a story' };

export default async function StartStoryPage() {
  const actor = await requireActor('/desk/stories/new');
  if (!startStory(actor).allowed) notFound();
  const sections = await listSections();
  return (
    <div className="mx-auto flex w-full max-w-measure flex-col gap-6 px-4 py-8">
      <PageHead title="Start a story">You can change both later. Only the newsroom sees it until an editor publishes it.</PageHead>
      {sections.length > 0 ? (
        <StartStory sections={sections} />
      ) : (
        <EmptyState title="The newspaper has no sections yet">An administrator opens them; then stories can be started.</EmptyState>
      )}
    </div>
  );
}
