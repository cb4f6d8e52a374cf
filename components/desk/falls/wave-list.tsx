import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import type { WaveRow } from '@/newsroom/falls/list-waves';
import { dueWords } from '../since-words';
import { causeTones, causeWords } from './cause-words';

type Props = { waves: readonly WaveRow[]; zone: string; now: string };

/** What followed from changed claims: of each, what is still open. */
export function WaveList({ waves, zone, now }: Props) {
  return (
    <ul className="divide-y divide-rule border-b border-rule text-label">
      {waves.map(({ id, claim, cause, reason, stories, open, corrections, held, dueAt, at }) => (
        <li key={id} className="flex flex-col gap-1 py-2.5">
          <Link href={`/desk/falls/${id}`} prefetch={false} dir="auto" className="font-serif text-teaser font-medium hover:text-accent hover:underline">
            {claim.statement}
          </Link>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <Badge tone={causeTones[cause]}>{causeWords[cause]}</Badge> {reason}
          </p>
          <p className="flex flex-wrap items-baseline gap-x-3 text-small text-ink-muted">
            <Time at={at} zone={zone} form="short" />
            <span>{openWords({ stories, open, corrections, held })}</span>
            {dueAt ? <span className={dueAt <= now ? 'font-semibold text-danger' : ''}>{dueWords(dueAt, now)}</span> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** “2 of 3 live stories still open, 1 correction to decide, 1 publication held”. */
function openWords({ stories, open, corrections, held }: Pick<WaveRow, 'stories' | 'open' | 'corrections' | 'held'>): string {
  const said = [
    storiesWords(stories, open),
    corrections > 0 ? `${counted(corrections, 'correction', 'corrections')} to decide` : '',
    held > 0 ? `${counted(held, 'publication', 'publications')} held` : '',
  ];
  return said.filter(Boolean).join(', ');
}

function storiesWords(stories: number, open: number): string {
  if (stories === 0) return 'No live story is left in it';
  const all = counted(stories, 'live story', 'live stories');
  if (open === 0) return stories === 1 ? `${all}, seen to` : `${all}, all seen to`;
  return open === stories ? `${all} still open` : `${open} of ${all} still open`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
