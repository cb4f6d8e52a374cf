import type { ClaimForDesk } from '@/newsroom/claims/read-claim';
import type { WaveRow } from '@/newsroom/falls/list-waves';
import { stanceWords, verificationWords } from '@/components/ui/state-words';
import { causeWords } from '../falls/cause-words';

export const lanes = ['sources', 'checks', 'readers', 'waves'] as const;
export type Lane = (typeof lanes)[number];

export const laneWords: Record<Lane, string> = {
  sources: 'Who spoke',
  checks: 'What we found',
  readers: 'What readers were told',
  waves: 'What followed',
};

/** One thing that happened to a claim; `at` is ISO 8601, UTC. */
export type TimelineEvent = { key: string; lane: Lane; at: string; words: string; grave: boolean };

/** Everything that happened to a claim, the first first. */
export function timelineEvents({ claim, assessments, publicRecord }: ClaimForDesk, waves: readonly WaveRow[]): TimelineEvent[] {
  const events: TimelineEvent[] = [
    ...claim.notes.map(({ id, source, stance, obtainedAt }) => ({
      key: id,
      lane: 'sources' as const,
      at: new Date(obtainedAt).toISOString(),
      words: `${source.name}: ${stanceWords[stance].toLowerCase()}`,
      grave: stance === 'withdrew',
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
