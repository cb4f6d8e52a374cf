import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { PageHead } from '@/components/desk/page-head';
import { Time } from '@/components/ui/time';
import { readEvidence } from '@/newsroom/evidence/read-evidence';
import { settings } from '@/platform/settings';
import { AddCheck } from './add-check';
import { AddFile } from './add-file';
import { AddRating } from './add-rating';
import { CheckList } from './check-list';
import { CustodyList } from './custody-list';
import { EvidenceFiles } from './evidence-files';
import { FilesVerified } from './files-verified';
import { ReportAltered } from './report-altered';
import { WhoMadeIt } from './who-made-it';

export const metadata: Metadata = { title: 'Evidence' };

type Props = { params: Promise<{ id: string }> };

/** One piece of evidence: its files, what was checked, and everybody who touched it. */
export default async function EvidencePage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/evidence/${id}`);
  const found = await readEvidence(actor, idOf(id));
  if (!found) notFound();
  const { claims, isOff, files, checks, rating, custody, brokenAt, mayChange } = found;
  const { timeZone: zone, evidenceLimit } = settings();
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <PageHead title={found.title}>
        {found.publicDescription ? <p>{found.publicDescription}</p> : null}
        {found.url ? (
          <p className="break-words">
            {found.url}{' '}
            <Link href={`/desk/evidence/${found.id}/capture`} prefetch={false} className="text-accent underline">
              Captures
            </Link>
            {found.linkDiedBy ? (
              <span className="block text-danger">
                The link has died: last looked at <Time at={found.linkDiedBy} zone={zone} />.
              </span>
            ) : null}
          </p>
        ) : null}
        {isOff ? <p className="text-warning">It belongs to no claim now and is kept as it is. Attach it again where it was taken off.</p> : null}
        {claims.map((claim) => (
          <p key={claim.id}>
            {isOff ? 'Taken off' : 'Evidence for'}{' '}
            <Link href={`/desk/claims/${claim.id}`} prefetch={false} className="text-accent underline">
              <bdi>{claim.statement}</bdi>
            </Link>
          </p>
        ))}
        {found.userMade && !mayChange ? <p>Made by somebody outside the newsroom.</p> : null}
        {found.privateRemarks ? <p>For the desk: {found.privateRemarks}</p> : null}
      </PageHead>
      {mayChange ? <WhoMadeIt evidenceId={found.id} userMade={found.userMade} /> : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-8">
          <DeskPart id="files" title="Files" count={files.length}>
            {mayChange ? <AddFile evidenceId={found.id} limit={evidenceLimit} /> : null}
            {files.length > 0 ? <EvidenceFiles files={files} evidenceId={found.id} zone={zone} /> : <NothingHere>No file is kept yet.</NothingHere>}
          </DeskPart>
          <DeskPart id="checks" title="What was checked" count={checks.length}>
            {checks.length > 0 || rating ? <CheckList checks={checks} rating={rating} zone={zone} /> : <NothingHere>Nobody has checked it yet.</NothingHere>}
            {mayChange ? (
              <div className="grid gap-6 py-4 sm:grid-cols-2">
                <AddCheck evidenceId={found.id} />
                <AddRating evidenceId={found.id} />
              </div>
            ) : null}
          </DeskPart>
        </div>
        <DeskPart id="custody" title="Chain of custody" count={custody.length}>
          <FilesVerified verified={found.verified} reports={found.reports} zone={zone} />
          {found.mayReport ? <ReportAltered evidenceId={found.id} /> : null}
          {brokenAt === null ? null : <p className="py-2 text-label text-danger">The chain does not hold: touch {brokenAt} was altered or is gone.</p>}
          <CustodyList custody={custody} zone={zone} />
        </DeskPart>
      </div>
    </div>
  );
}
