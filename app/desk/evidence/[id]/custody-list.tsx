import { Time } from '@/components/ui/time';
import type { EvidenceForDesk } from '@/newsroom/evidence/read-evidence';
import { touchWords } from './evidence-words';

/** Every touch, the last first. */
export function CustodyList({ custody, zone }: Pick<EvidenceForDesk, 'custody'> & { zone: string }) {
  return (
    <ol className="flex flex-col divide-y divide-rule">
      {custody.map(({ sequence, action, file, by, at }) => (
        <li key={sequence} className="py-2 text-label">
          <span className="text-ink-muted tabular-nums">{sequence}.</span> {touchWords(action)}
          {file === null ? null : <>: <bdi className="wrap-anywhere">{file}</bdi></>}, {by ?? 'the newsroom itself'}
          <span className="block text-small text-ink-muted">
            <Time at={at} zone={zone} />
          </span>
        </li>
      ))}
    </ol>
  );
}
