import { reliabilityWords } from '@/components/desk/words';
import { Time } from '@/components/ui/time';
import type { SourceForDesk } from '@/newsroom/sources/read-source';
import { GradeDialog } from './grade-dialog';

type Props = Pick<SourceForDesk, 'grades' | 'mayGrade'> & { sourceId: string; zone: string };

/** What colleagues judged its reliability to be, the last first. For the desk only. */
export function SourceGrades({ sourceId, grades, mayGrade, zone }: Props) {
  return (
    <div className="flex flex-col items-start gap-2 py-2.5 text-label">
      {grades.length === 0 ? <p className="text-ink-muted">Nobody has judged it yet.</p> : null}
      <ol className="flex flex-col gap-2">
        {grades.map(({ id, reliability, reason, by, at }, index) => (
          <li key={id} className={index === 0 ? '' : 'text-ink-muted'}>
            <span className="font-semibold">
              {reliability}, {reliabilityWords[reliability].toLowerCase()}
            </span>
            <span className="block max-w-measure">{reason || 'The reason was forgotten when the source was sealed or destroyed.'}</span>
            <span className="block text-small text-ink-muted">
              {by}, <Time at={at} zone={zone} />
            </span>
          </li>
        ))}
      </ol>
      {mayGrade ? <GradeDialog sourceId={sourceId} /> : null}
    </div>
  );
}
