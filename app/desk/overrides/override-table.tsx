import Link from 'next/link';
import { tableClass } from '@/components/desk/table-class';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import { Time } from '@/components/ui/time';
import type { UsedOverride } from '@/newsroom/review/list-overrides';

const partWords: Record<UsedOverride['part'], string> = {
  editor: 'as an editor',
  standards: 'as a standards editor',
  legal: 'as a lawyer',
  holder: 'as holder of a grant',
};

const gone = { retracted: 'Readers had it; the story is retracted', taken_down: 'Readers had it; the story is taken down' };

function useWords({ used, story: { standing } }: UsedOverride): string {
  if (used === 'by what readers have') return 'Readers have it';
  return standing === 'retracted' || standing === 'taken_down' ? gone[standing] : 'Readers had it in an earlier version';
}

/** What was let pass: where, by which rule, in whose name and why, and whether it still holds. */
export function OverrideTable({ overrides, zone }: { overrides: readonly UsedOverride[]; zone: string }) {
  return (
    <table role="table" className={tableClass.table}>
      <caption className="sr-only">Overrides, the latest first</caption>
      <thead role="rowgroup" className={tableClass.head}>
        <tr role="row" className={tableClass.headRow}>
          <th role="columnheader" scope="col">Story and words</th>
          <th role="columnheader" scope="col" className="w-80">Reason</th>
          <th role="columnheader" scope="col" className="w-44">By</th>
          <th role="columnheader" scope="col" className="w-40">State</th>
        </tr>
      </thead>
      <tbody role="rowgroup" className={tableClass.body}>
        {overrides.map((override) => (
          <tr key={override.id} role="row" className={tableClass.row}>
            <th role="rowheader" scope="row" className={tableClass.first}>
              <Link
                href={`/desk/stories/${override.story.id}`}
                prefetch={false}
                className="font-serif text-teaser font-medium text-ink hover:text-accent hover:underline"
              >
                {override.story.headline || 'Without a headline'}
              </Link>{' '}
              <UrgentBadge when={override.story.awaitsSecond} />
              <span className="block text-small">
                <span className="font-semibold">{override.rule}.</span> {override.message}
              </span>
              {override.words ? <q className="block font-serif text-small text-ink-muted" dir="auto">{override.words}</q> : null}
            </th>
            <td role="cell" className={`${tableClass.cell} max-sm:w-full`}>{override.reason}</td>
            <td role="cell" className={tableClass.cell}>
              <span className="block text-ink">{override.by}</span>
              <span className="block text-small">{partWords[override.part]}</span>
              <Time at={override.at} zone={zone} form="short" className="text-small" />
            </td>
            <td role="cell" className={tableClass.cell}>
              {override.tookEffect ? null : <span className="block text-ink">Let nothing pass: another signature is wanting</span>}
              {override.used ? <span className="block text-ink">{useWords(override)}</span> : null}
              <span className="block">
                {override.voidedAt ? (
                  <>
                    Void since <Time at={override.voidedAt} zone={zone} form="short" />
                  </>
                ) : (
                  'Stands for the draft'
                )}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
