import { Time } from '@/components/ui/time';
import type { EvidenceForDesk } from '@/newsroom/evidence/read-evidence';
import { wrongWords } from '@/newsroom/evidence/wrong-file';

/** Whether the files are what they were, and what somebody reported of them. */
export function FilesVerified({ verified, reports, zone }: Pick<EvidenceForDesk, 'verified' | 'reports'> & { zone: string }) {
  return (
    <div className="flex flex-col gap-2 py-2 text-label">
      {verified ? (
        <p className={verified.whole ? '' : 'text-danger'}>
          {verified.whole ? 'Every file is what it was' : 'Not every file is what it was'}: last hashed again <Time at={verified.at} zone={zone} />.
          {verified.wrong.map(({ name, ...wrong }) => (
            <span key={`${name} ${wrong.state}`} className="block">
              <bdi>{name}</bdi> {wrongWords(wrong)}.
            </span>
          ))}
        </p>
      ) : (
        <p className="text-ink-muted">Its files have not been hashed again yet.</p>
      )}
      {reports.map(({ reason, by, at }) => (
        <p key={at} className="text-danger">
          {by} reported it altered: {reason}
          <span className="block text-small text-ink-muted">
            <Time at={at} zone={zone} />
          </span>
        </p>
      ))}
    </div>
  );
}
