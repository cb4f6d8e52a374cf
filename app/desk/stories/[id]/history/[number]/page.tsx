import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { PageHead } from '@/components/desk/page-head';
import { UrgentSign } from '@/components/desk/urgent-sign';
import { Time } from '@/components/ui/time';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import { readRevisionText } from '@/newsroom/revisions/read-revision-text';
import { settings } from '@/platform/settings';
import { reasonWords } from '../history-words';
import { RevisionReading } from './revision-reading';

export const metadata: Metadata = { title: 'Revision' };

type Props = { params: Promise<{ id: string; number: string }> };

export default async function RevisionPage({ params }: Props) {
  const { id, number } = await params;
  const path = `/desk/stories/${id}/history`;
  const actor = await requireActor(path);
  const revision = /^[1-9]\d{0,8}$/.test(number) ? await readRevisionText(actor, idOf(id), Number(number)) : null;
  if (!revision) notFound();
  const zone = settings().timeZone;
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-6 px-4 py-6 sm:px-6">
      <div className="flex flex-col gap-2">
        <PageHead title={`Revision ${revision.number}`}>
          {reasonWords[revision.reason]} {revision.name ? `“${revision.name}”` : ''} on <Time at={revision.at} zone={zone} />. Its hash is{' '}
          <code className="text-small break-all">{revision.hash}</code>.{' '}
          <Link href={path} prefetch={false} className="text-accent underline">
            Back to the history
          </Link>
        </PageHead>
        {revision.awaitingSecond ? <UrgentSign publication={revision.awaitingSecond} zone={zone} /> : null}
      </div>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <RevisionReading document={revision.document} storyId={id} claims={revision.sourcing} language={revision.language} label={`Text of revision ${revision.number}`} />
        <DeskPart id="claims" title="What it rested on then" count={revision.sourcing.length}>
          {revision.sourcing.length === 0 ? <NothingHere>No claim stood in this text.</NothingHere> : null}
          <ul className="divide-y divide-rule text-label">
            {revision.sourcing.map((claim) => (
              <li key={claim.id} className="flex flex-col gap-0.5 py-2.5">
                <Link href={`/desk/claims/${claim.id}`} prefetch={false} className="font-serif hover:text-accent hover:underline">
                  {claim.statement}
                </Link>
                <span className="flex flex-wrap gap-x-3 text-small">
                  <VerificationLabel value={claim.verification} />
                  {claim.contestation === 'uncontested' ? null : <ContestationLabel value={claim.contestation} />}
                </span>
              </li>
            ))}
          </ul>
        </DeskPart>
      </div>
    </div>
  );
}
