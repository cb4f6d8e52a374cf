import { NothingHere } from '@/components/desk/desk-part';
import { Time } from '@/components/ui/time';

/** When the link was last looked at. A first look without an answer is noted nowhere above it. */
export function LastLooked({ at, isNoted, zone }: { at: string | null; isNoted: boolean; zone: string }) {
  return (
    <NothingHere>
      {at ? (
        <>
          Last looked at <Time at={at} zone={zone} />
          {isNoted ? '.' : ', without an answer. It counts as dead when there is none the next time either.'}
        </>
      ) : (
        'Nobody has looked again since it was added.'
      )}{' '}
      While a story relies on it, the newsroom looks by itself and notes each change.
    </NothingHere>
  );
}
