import Link from 'next/link';
import { Time } from '@/components/ui/time';
import type { Schedule } from '@/newsroom/scheduling/read-schedule';

const endings: Record<NonNullable<Schedule['ending']>, string> = {
  held: 'It is held and did not go out.',
  refused: 'It was refused at its hour and did not go out.',
  edited: 'It was changed, so it does not go out.',
};

/** When the story goes out; or that it did not, and why. */
export function ScheduleLine({ schedule, zone }: { schedule: Schedule | null; zone: string }) {
  if (!schedule) return null;
  const { goesOutAt, by, ending, reason, waveId } = schedule;
  if (ending === null) {
    return (
      <p>
        Goes out on <Time at={goesOutAt} zone={zone} form="zoned" className="font-semibold" />, scheduled by {by}.
      </p>
    );
  }
  return (
    <p className="border-s-4 border-warning bg-warning-surface px-3 py-2">
      <strong>{endings[ending]}</strong> {by} had scheduled it for <Time at={goesOutAt} zone={zone} form="zoned" />. {reason}{' '}
      {waveId ? (
        <Link href={`/desk/falls/${waveId}`} prefetch={false} className="text-accent underline">
          What else it concerns
        </Link>
      ) : null}
    </p>
  );
}
