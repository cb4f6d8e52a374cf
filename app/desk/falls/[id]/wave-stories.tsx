import Link from 'next/link';
import { DecideCorrection } from '@/components/desk/falls/decide-correction';
import { FinishTask } from '@/components/desk/finish-task';
import { dueWords } from '@/components/desk/since-words';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import { standingWords } from '@/components/desk/words';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { PreparedForDesk, WaveStory } from '@/newsroom/falls/read-wave';

/** The stories that a claim reached, the next deadline first: who is to act, who has, and the correction that waits. */
export function WaveStories({ stories, zone, now }: { stories: readonly WaveStory[]; zone: string; now: string }) {
  return (
    <ol className="divide-y divide-rule border-b border-rule text-label">
      {stories.map(({ taskId, id, headline, owner, standing, awaitsSecond, reason, dueAt, done, finish, correction }) => (
        <li key={taskId} className="flex flex-col gap-2 py-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <p className="flex min-w-0 flex-wrap items-baseline gap-x-3">
              <Link href={`/desk/stories/${id}`} prefetch={false} dir="auto" className="font-serif text-teaser font-medium hover:text-accent hover:underline">
                {headline || 'Without a headline'}
              </Link>
              {standing === 'live' ? null : <Badge>{standingWords[standing]}</Badge>}
              <UrgentBadge when={awaitsSecond} />
              <span className="text-ink-muted">{owner}</span>
            </p>
            {done ? (
              <p className="text-small text-ink-muted">
                {done.by} saw to it, <Time at={done.at} zone={zone} form="short" />
              </p>
            ) : (
              <p className="flex flex-wrap items-center gap-3 text-small">
                <span className={dueAt <= now ? 'font-semibold text-danger' : 'text-ink-muted'}>{dueWords(dueAt, now)}</span>
                {finish.may ? <FinishTask taskId={taskId} headline={headline} /> : null}
              </p>
            )}
          </div>
          {done ? null : <p className="text-small text-ink-muted">{reason}</p>}
          {correction ? <Prepared correction={correction} headline={headline} zone={zone} /> : null}
        </li>
      ))}
    </ol>
  );
}

function Prepared({ correction, headline, zone }: { correction: PreparedForDesk; headline: string; zone: string }) {
  const { wrong, right, decided } = correction;
  return (
    <div className="flex max-w-3xl flex-col gap-2 border-s-4 border-rule-strong ps-3">
      <p className="font-semibold">{decided ? 'Correction' : 'A correction is prepared'}</p>
      <dl className="grid gap-x-3 gap-y-1 sm:grid-cols-[6rem_minmax(0,1fr)]">
        <dt className="text-ink-muted">Wrong</dt>
        <dd dir="auto">{wrong}</dd>
        <dt className="text-ink-muted">Right</dt>
        <dd dir="auto">{right}</dd>
      </dl>
      {decided ? (
        <p className="text-small text-ink-muted">
          {decided.by} {decided.decision === 'approved' ? 'decided it with what was published' : `dismissed it: ${decided.reason}`},{' '}
          <Time at={decided.at} zone={zone} form="short" />
        </p>
      ) : (
        <DecideCorrection correction={correction} headline={headline} />
      )}
    </div>
  );
}
