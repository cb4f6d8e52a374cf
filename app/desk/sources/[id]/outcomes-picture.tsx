import type { Outcome } from '@/newsroom/sources/outcomes';
import type { SourceOutcomes } from '@/newsroom/sources/read-outcomes';

const width = 22;
const gap = 6;
/** The height of the highest bar, in units of the picture; a unit is `scale` pixels where there is room. */
const highestBar = 56;
const scale = 1.35;

const words: Record<Outcome, string> = { borne_out: 'borne out', refuted: 'refuted', open: 'still open' };

/** How often a source was right, over time: above the line what was borne out, below it what was refuted, in outline what is open. */
export function OutcomesPicture({ outcomes }: { outcomes: SourceOutcomes }) {
  const { periods } = outcomes;
  const above = Math.max(...periods.map(({ borne_out, open }) => borne_out + open));
  const below = Math.max(...periods.map(({ refuted }) => refuted));
  const unit = highestBar / Math.max(1, above, below);
  const line = above * unit + 1;
  const foot = line + below * unit + 16;
  const full = Math.max(periods.length, 8) * (width + gap);
  return (
    <figure className="flex flex-col gap-2 py-2.5 text-label">
      <svg viewBox={`0 0 ${full} ${foot + 4}`} width={full * scale} aria-hidden="true" className="h-auto max-w-full text-tiny">
        {periods.map(({ from, name, borne_out, refuted, open }, index) => {
          const x = index * (width + gap);
          return (
            <g key={from}>
              <title>{`${name}: ${borne_out} borne out, ${refuted} refuted, ${open} open`}</title>
              <rect x={x} y={line - borne_out * unit} width={width} height={borne_out * unit} fill="var(--success)" />
              {open > 0 ? (
                <rect
                  x={x + 0.5}
                  y={line - (borne_out + open) * unit + 0.5}
                  width={width - 1}
                  height={open * unit - 1}
                  fill="none"
                  stroke="var(--ink-muted)"
                  strokeDasharray="3 2"
                />
              ) : null}
              <rect x={x} y={line} width={width} height={refuted * unit} fill="var(--danger)" />
            </g>
          );
        })}
        <line x1={0} x2={full} y1={line} y2={line} stroke="var(--ink)" />
        <text x={0} y={foot} fill="var(--ink-muted)" fontSize={11}>
          {periods[0]?.name}
        </text>
        {periods.length > 3 ? (
          <text x={periods.length * (width + gap) - gap} y={foot} textAnchor="end" fill="var(--ink-muted)" fontSize={11}>
            {periods.at(-1)?.name}
          </text>
        ) : null}
      </svg>
      <figcaption>{summary(outcomes)}</figcaption>
      <table className="sr-only">
        <caption>How often it was right, over time</caption>
        <thead>
          <tr>
            <th scope="col">When</th>
            {(Object.keys(words) as Outcome[]).map((outcome) => (
              <th key={outcome} scope="col">
                {words[outcome]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {periods.map((period) => (
            <tr key={period.from}>
              <th scope="row">{period.name}</th>
              {(Object.keys(words) as Outcome[]).map((outcome) => (
                <td key={outcome}>{period[outcome]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function summary({ borne_out, refuted, open }: SourceOutcomes): string {
  const all = borne_out + refuted + open;
  return `It took a side on ${all} ${all === 1 ? 'claim' : 'claims'} that you can see: ${borne_out} borne out, ${refuted} refuted, ${open} still open.`;
}
