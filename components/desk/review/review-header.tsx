import { Lock } from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { StoryBadges } from '../story-badges';
import { UrgentSign } from '../urgent-sign';
import { ApprovalLine } from './approval-line';
import { moveWords } from './move-words';
import { nextStep } from './next-step';
import { liveAddress, type ReviewData } from './review-data';
import { ScheduleLine } from './schedule-line';
import { TouchedClaims } from './touched-claims';

type Props = Pick<ReviewData, 'story' | 'sourcing' | 'review' | 'zone'> & { children: ReactNode };

/** Which story this is, how it came here, whether it is approved, and what it waits for. `children` are the acts. */
export function ReviewHeader({ story, sourcing, review, zone, children }: Props) {
  const { submitted } = review;
  const returned = story.lastMove?.transition === 'return' ? story.lastMove : null;
  return (
    <header className="border-b border-rule bg-surface px-4 py-3 text-label sm:px-6">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h1 className="min-w-0 font-serif text-headline-small font-semibold" dir="auto">
          <span className="sr-only">Review: </span>
          {story.headline || 'No headline yet'}
        </h1>
        <StoryBadges stage={story.stage} standing={story.standing} />
        {story.restricted ? (
          <Badge tone="warning">
            <Lock aria-hidden="true" className="size-3.5" />
            Restricted
          </Badge>
        ) : null}
      </div>
      <p className="text-ink-muted">
        {story.owner.name} · {story.section.name}
        {story.published ? (
          <>
            {' · '}
            <a href={liveAddress(story.published)} className="text-accent underline">
              As readers have it, version {story.published.version}
            </a>
          </>
        ) : null}
        {story.abilities.write.may ? (
          <>
            {' · '}
            <Link href={`/desk/stories/${story.id}/write`} prefetch={false} className="text-accent underline">
              Open to write
            </Link>
          </>
        ) : null}
      </p>
      <div className="mt-2 flex flex-wrap items-end justify-between gap-x-8 gap-y-3">
        <div className="flex max-w-2xl flex-col gap-1">
          {story.stage === 'in_review' && submitted ? <Said move={submitted} zone={zone} /> : null}
          {returned ? <Said move={returned} zone={zone} /> : null}
          <ApprovalLine {...{ story, review, zone }} />
          <p className="font-semibold">{nextStep(story, review)}</p>
          <ScheduleLine schedule={review.schedule} zone={zone} />
        </div>
        {children}
      </div>
      {story.awaitingSecond ? (
        <UrgentSign publication={story.awaitingSecond} by={story.awaitingSecond.by} zone={zone} className="mt-3" />
      ) : null}
      <TouchedClaims story={story} claims={sourcing.claims} zone={zone} />
    </header>
  );
}

function Said({ move, zone }: { move: NonNullable<ReviewData['story']['lastMove']>; zone: string }) {
  const { who, did } = moveWords(move);
  return (
    <p>
      {who} {did}, <Time at={move.at} zone={zone} form="short" />
      {move.reason === '' ? '.' : ': '}
      {move.reason === '' ? null : (
        <q className="whitespace-pre-line" dir="auto">
          {move.reason}
        </q>
      )}
    </p>
  );
}
