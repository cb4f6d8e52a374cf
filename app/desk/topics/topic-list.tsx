'use client';

import { Button } from '@/components/ui/button';
import type { TopicChoice } from '@/newsroom/topics/list-topics';
import { TopicDialog } from './topic-dialog';

export function AddTopic() {
  return <TopicDialog trigger={<Button variant="primary" size="small">Add a topic</Button>} />;
}

/** The topics, with what readers are told of each. */
export function TopicList({ topics, mayChange }: { topics: readonly TopicChoice[]; mayChange: boolean }) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {topics.map((topic) => (
        <li key={topic.id} className="flex items-start justify-between gap-x-4 py-2 text-label">
          <span className="min-w-0 py-1">
            <span dir="auto" className="font-semibold">{topic.name}</span>{' '}
            <span className="text-small text-ink-muted">/topics/{topic.slug}</span>
            {topic.description ? <span dir="auto" className="block max-w-measure text-ink-muted">{topic.description}</span> : null}
          </span>
          {mayChange ? (
            <TopicDialog
              topic={topic}
              trigger={
                <Button size="small" aria-label={`Change ${topic.name}`}>
                  Change
                </Button>
              }
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
