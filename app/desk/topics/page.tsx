import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { PageHead } from '@/components/desk/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { keepTopicsAndAuthors, useDirectory } from '@/newsroom/permissions/can';
import { listTopics } from '@/newsroom/topics/list-topics';
import { AddTopic, TopicList } from './topic-list';

export const metadata: Metadata = { title: 'Topics' };

export default async function TopicsPage() {
  const actor = await requireActor('/desk/topics');
  if (!useDirectory(actor).allowed) notFound();
  const mayChange = keepTopicsAndAuthors(actor).allowed;
  const topics = await listTopics();
  const add = mayChange ? <AddTopic /> : null;
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-5 px-4 py-6 sm:px-6">
      <PageHead title="Topics" action={add}>
        What stories are about, across sections. Each has a page for readers from the first story published under it.
      </PageHead>
      {topics.length > 0 ? (
        <TopicList topics={topics} mayChange={mayChange} />
      ) : (
        <EmptyState title="No topics yet" action={add}>
          {mayChange ? 'Add the first, then choose it in the panel “About” of a story.' : 'An editor adds them.'}
        </EmptyState>
      )}
    </div>
  );
}
