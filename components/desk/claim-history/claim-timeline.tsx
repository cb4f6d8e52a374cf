import { Time } from '@/components/ui/time';
import { type Lane, lanes, laneWords, placesOnLine, type TimelineEvent } from './timeline-events';

const width = 960;
const start = 150;
const end = width - 14;
const laneHeight = 34;
const lineOf = (lane: Lane) => 18 + lanes.indexOf(lane) * laneHeight;

/** A claim's whole history: as a picture of four lines, and beneath it in words, which say all that the picture does. */
export function ClaimTimeline({ events, zone }: { events: readonly TimelineEvent[]; zone: string }) {
  const places = placesOnLine(events);
  const height = lanes.length * laneHeight + 6;
  return (
    <div className="flex flex-col gap-2 py-2.5">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={`The history of the claim in ${events.length === 1 ? 'one event' : `${events.length} events`}, which the list beneath tells in words`}
        className="hidden w-full sm:block rtl:-scale-x-100"
      >
        {lanes.map((lane) => (
          <g key={lane}>
            <text x={0} y={lineOf(lane) + 4} className="fill-ink-muted text-[12px]">
              {laneWords[lane]}
            </text>
            <line x1={start} x2={end} y1={lineOf(lane)} y2={lineOf(lane)} className="stroke-rule" strokeWidth={1.5} />
          </g>
        ))}
        {events.map(({ key, lane, grave, words }, index) => {
          const x = start + (places[index] ?? 0) * (end - start);
          return (
            <g key={`${lane} ${key}`} className={grave ? 'fill-danger stroke-danger' : 'fill-accent stroke-accent'}>
              <title>{words}</title>
              {grave ? (
                <path d={`M${x} ${lineOf(lane) - 8} l8 8 l-8 8 l-8 -8 Z`} />
              ) : (
                <circle cx={x} cy={lineOf(lane)} r={6} />
              )}
            </g>
          );
        })}
      </svg>
      <ol className="grid gap-x-4 gap-y-2 text-small sm:grid-cols-[auto_auto_minmax(0,1fr)] sm:gap-y-1">
        {events.map(({ key, lane, at, words, grave }) => (
          <li key={`${lane} ${key}`} className="flex flex-wrap gap-x-2 sm:col-span-3 sm:grid sm:grid-cols-subgrid sm:gap-x-4">
            <Time at={at} zone={zone} className="text-ink-muted" />
            <span className="text-ink-muted">{laneWords[lane]}:</span>
            <span dir="auto" className={grave ? 'font-semibold text-danger' : ''}>
              {words}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}
