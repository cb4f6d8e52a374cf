import type { ClaimForDesk } from '@/newsroom/claims/read-claim';
import type { ClaimPast } from '@/newsroom/claims/read-claim-past';
import type { WaveRow } from '@/newsroom/falls/list-waves';
import { noticeWords } from '@/components/site/notice-words';
import { stanceWords, verificationWords } from '@/components/ui/state-words';
import { replyWords } from '../claim-panel/reply-words';
import { causeWords } from '../falls/cause-words';
import { doneWords } from './done-words';

export const lanes = ['sources', 'checks', 'work', 'readers', 'waves'] as const;
export type Lane = (typeof lanes)[number];

export const laneWords: Record<Lane, string> = {
  sources: 'Who spoke',
  checks: 'What we found',
  work: 'What we changed',
  readers: 'What readers were told',
  waves: 'What followed',
};

/** One thing that happened to a claim; `at` is ISO 8601, UTC. */
export type TimelineEvent = { key: string; lane: Lane; at: string; words: string; grave: boolean };

type Found = Pick<ClaimForDesk, 'claim' | 'madeBy' | 'madeAt' | 'assessments' | 'publicRecord'>;

/** Everything that happened to a claim, the first first. */
export function timelineEvents({ claim, madeBy, madeAt, assessments, publicRecord }: Found, waves: readonly WaveRow[], past: ClaimPast): TimelineEvent[] {
  const events: TimelineEvent[] = [
    { key: 'made', lane: 'work' as const, at: madeAt, words: `Made by ${madeBy}`, grave: false },
    ...claim.notes.map(({ id, source, stance, obtainedAt }) => ({
      key: id,
      lane: 'sources' as const,
      at: new Date(obtainedAt).toISOString(),
      words: `${source.name}: ${stanceWords[stance].toLowerCase()}`,
      grave: stance === 'withdrew',
    })),
    ...claim.rightOfReply.flatMap(({ id, history }) =>
      history.map(({ asked, answer, by, at }, index) => ({
        key: `${id} ${index}`,
        lane: 'sources' as const,
        at,
        words: `Asked for an answer, ${asked}: ${replyWords[answer].toLowerCase()}, noted by ${by}`,
        grave: false,
      })),
    ),
    ...past.changes.map((change) => ({
      key: change.id,
      lane: 'work' as const,
      at: change.at,
      words: doneWords(change),
      grave: change.done === 'note-removed' || change.done === 'evidence-removed',
    })),
    ...past.corrections.map(({ id, kind, wrong, right, at }) => ({
      key: id,
      lane: 'readers' as const,
      at,
      words: `${noticeWords[kind]}: ${[wrong && `we wrote “${wrong}”`, right && `right is “${right}”`].filter(Boolean).join('; ')}`,
      grave: kind === 'correction' || kind === 'retraction',
    })),
    ...assessments.map(({ id, to, by, at }) => ({
      key: id,
      lane: 'checks' as const,
      at,
      words: `${verificationWords[to]}, set by ${by}`,
      grave: to === 'false',
    })),
    ...(publicRecord?.history ?? []).map(({ id, summary, at }) => ({ key: id, lane: 'readers' as const, at, words: summary, grave: false })),
    ...waves.map(({ id, cause, stories, at }) => ({
      key: id,
      lane: 'waves' as const,
      at,
      words: `${causeWords[cause]}: ${stories === 1 ? '1 live story' : `${stories} live stories`}`,
      grave: cause === 'found_false' || cause === 'withdrawn' || cause === 'evidence_altered',
    })),
  ];
  return events.toSorted((a, b) => a.at.localeCompare(b.at) || lanes.indexOf(a.lane) - lanes.indexOf(b.lane));
}

/**
 * Where each event stands between the first (0) and the last (1). What happened within a week and what happened within
 * an hour both have room: half of the way is time, half the order of things.
 */
export function placesOnLine(events: readonly Pick<TimelineEvent, 'at'>[]): number[] {
  const times = events.map(({ at }) => new Date(at).getTime());
  const first = times[0] ?? 0;
  const span = (times.at(-1) ?? 0) - first;
  const last = Math.max(1, events.length - 1);
  return times.map((time, index) => (index / last + (span === 0 ? index / last : (time - first) / span)) / 2);
}
