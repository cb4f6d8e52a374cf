import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { Changes } from '@/newsroom/review/read-changes';
import type { Review } from '@/newsroom/review/read-review';
import { ChangesView } from '../changes-view';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';

type Props = {
  storyId: string;
  changes: Changes | null;
  newest: Review['newest'];
  zone: string;
  onDone: (sentence: string) => void;
  onReload: () => void;
};

/** What is new to this reader, and the way to say that it was read. */
export function ChangesSince({ storyId, changes, newest, zone, onDone, onReload }: Props) {
  const { act, isPending, refusal, forget } = useAct('read-revision');
  const unread = newest && newest.id !== changes?.since.id ? newest : null;
  const read = (revisionId: string) =>
    act({ storyId, revisionId }, ({ revision }) => onDone(`Revision ${revision} is marked as read. Later changes are shown against it.`));
  const reload = () => {
    forget();
    onReload();
  };
  return (
    <div className="flex max-w-2xl flex-col gap-4 text-label">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-muted">
          {changes ? (
            <>
              Since revision {changes.since.number}, which you read on <Time at={changes.since.at} zone={zone} form="short" />
            </>
          ) : newest ? (
            'You have not marked any revision of this story as read: all of it is new to you.'
          ) : (
            'No revision has been kept yet. The first is kept when the story is submitted.'
          )}
        </p>
        {unread ? (
          <Button size="small" isPending={isPending} onPress={() => void read(unread.id)}>
            Mark revision {unread.number} as read
          </Button>
        ) : null}
      </div>
      <RefusalNote refusal={refusal} onReload={reload} />
      {changes ? <ChangesView words={changes.words} sourcing={changes.sourcing} /> : null}
    </div>
  );
}
