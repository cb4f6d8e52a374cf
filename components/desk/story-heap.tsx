import Link from 'next/link';
import type { ComponentProps } from 'react';
import type { Heap } from '@/newsroom/stories/read-rows';
import { StoryTable } from './story-table';

type Props = Omit<ComponentProps<typeof StoryTable>, 'stories'> & {
  heap: Heap;
  /** Which of the heap are shown, where it is higher than what is shown: “have waited longest”. */
  shown: string;
  /** Where all of it is listed. */
  all?: string;
};

/** The stories of a heap, and how many more there are. */
export function StoryHeap({ heap: { stories, count }, shown, all, ...table }: Props) {
  return (
    <>
      <StoryTable {...table} stories={stories} />
      {count > stories.length ? (
        <p className="pt-3 text-label">
          These are the {stories.length} that {shown}.{' '}
          {all ? (
            <Link href={all} prefetch={false} className="text-accent underline">
              All {count}
            </Link>
          ) : null}
        </p>
      ) : null}
    </>
  );
}
