import Link from 'next/link';
import { tableClass } from '@/components/desk/table-class';
import { buttonClass } from '@/components/ui/button-class';
import { Form } from '@/components/ui/form';
import { Time } from '@/components/ui/time';
import type { History, RevisionRow } from '@/newsroom/revisions/read-history';
import { reasonWords } from './history-words';
import { RestoreRevision } from './restore-revision';

type Props = Pick<History, 'story' | 'revisions' | 'earlier' | 'mayWrite'> & {
  chosen: { from: number | null | undefined; to: number | null | undefined };
  zone: string;
};

/** The kept states of a story, the last first. Two of them are chosen to be compared; the form needs no script. */
export function Revisions({ story, revisions, earlier, mayWrite, chosen, zone }: Props) {
  const path = `/desk/stories/${story.id}/history`;
  const [last, before] = revisions;
  return (
    <Form action={path} className="flex flex-col gap-3">
      <table role="table" className={tableClass.table}>
        <caption className="sr-only">Revisions, the last first</caption>
        <thead role="rowgroup" className={tableClass.head}>
          <tr role="row" className={tableClass.headRow}>
            <th role="columnheader" scope="col">Revision</th>
            <th role="columnheader" scope="col" className="w-28">Compare</th>
            <th role="columnheader" scope="col" className="w-36">By</th>
            <th role="columnheader" scope="col" className="w-32">When</th>
            <th role="columnheader" scope="col" className="w-24">Hash</th>
            {mayWrite ? (
              <th role="columnheader" scope="col" className="w-24">
                <span className="sr-only">Restore</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody role="rowgroup" className={tableClass.body}>
          {revisions.map((revision) => (
            <tr key={revision.id} role="row" className={tableClass.row}>
              <th role="rowheader" scope="row" className={tableClass.first}>
                <Link href={`${path}/${revision.number}`} prefetch={false} className="inline-block py-1 hover:text-accent hover:underline">
                  <span className="font-semibold tabular-nums">{revision.number}</span> {nameOf(revision)}
                </Link>
              </th>
              <td role="cell" className={tableClass.cell}>
                <Choice name="from" label="from" number={revision.number} chosen={chosen.from ?? before?.number ?? last?.number} />
                <Choice name="to" label="to" number={revision.number} chosen={chosen.to ?? last?.number} />
              </td>
              <td role="cell" className={tableClass.cell}>{revision.by}</td>
              <td role="cell" className={`${tableClass.cell} whitespace-nowrap`}>
                <Time at={revision.at} zone={zone} form="short" />
              </td>
              <td role="cell" className={tableClass.cell}>
                <code title={revision.hash} className="text-small">{revision.hash.slice(0, 8)}</code>
              </td>
              {mayWrite ? (
                <td role="cell" className={tableClass.cell}>
                  <RestoreRevision storyId={story.id} revision={revision} draftVersion={story.draftVersion} />
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex items-center justify-between gap-4">
        {revisions.length > 1 ? (
          <button type="submit" className={buttonClass('secondary', 'small')}>
            Compare the two chosen
          </button>
        ) : null}
        {earlier ? (
          <Link href={`${path}?before=${earlier}`} prefetch={false} rel="next" className="text-label text-accent underline">
            Older
          </Link>
        ) : null}
      </div>
    </Form>
  );
}

function nameOf({ reason, name }: RevisionRow): string {
  return name ? `${reasonWords[reason]} “${name}”` : reasonWords[reason];
}

type ChoiceProps = { name: 'from' | 'to'; label: string; number: number; chosen: number | undefined };

function Choice({ name, label, number, chosen }: ChoiceProps) {
  return (
    <label className="me-2 inline-flex items-baseline gap-1">
      <input
        type="radio"
        name={name}
        value={number}
        defaultChecked={number === chosen}
        aria-label={`Compare ${label} revision ${number}`}
        className="accent-(--accent)"
      />
      <span aria-hidden="true">{label}</span>
    </label>
  );
}
