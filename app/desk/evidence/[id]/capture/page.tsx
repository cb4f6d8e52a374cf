import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { PageHead } from '@/components/desk/page-head';
import { readCaptures } from '@/newsroom/capture/read-captures';
import { settings } from '@/platform/settings';
import { AskCapture } from './ask-capture';
import { CaptureFiles } from './capture-files';
import { CaptureReport } from './capture-report';
import { EarlierCaptures } from './earlier-captures';
import { LastLooked } from './last-looked';
import { LinkChecks } from './link-checks';
import { UnderWay } from './under-way';

export const metadata: Metadata = { title: 'Captures' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ of?: string | string[] }> };

/** What stood at a link when it was captured, and whether it still answers. */
export default async function CapturePage({ params, searchParams }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/evidence/${id}/capture`);
  const found = await readCaptures(actor, idOf(id));
  if (!found) notFound();
  const { evidence, claim, captures, checks, mayCapture } = found;
  const { of } = await searchParams;
  const shown = captures.find((capture) => capture.id === of) ?? captures[0];
  const zone = settings().timeZone;
  const isUnderWay = captures.some(({ state }) => state === 'waiting' || state === 'running');
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <PageHead
        title={evidence.title}
        action={mayCapture ? <AskCapture claimId={claim.id} evidenceId={evidence.id} isUnderWay={isUnderWay} again={captures.length > 0} /> : null}
      >
        <p className="break-words">{evidence.url ?? 'This evidence has no address.'}</p>
        <p>
          Evidence for{' '}
          <Link href={`/desk/claims/${claim.id}`} prefetch={false} className="text-accent underline">
            <bdi>{claim.statement}</bdi>
          </Link>
        </p>
      </PageHead>
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DeskPart id="capture" title="What was captured">
          {shown ? (
            <div className="flex flex-col gap-5 py-3">
              <UnderWay capture={shown} />
              <CaptureReport capture={shown} zone={zone} />
              <CaptureFiles capture={shown} evidenceId={evidence.id} />
            </div>
          ) : (
            <NothingHere>Nothing yet. A capture keeps the page as it stands now: its words, its picture, its headers and an archive.</NothingHere>
          )}
        </DeskPart>
        <div className="flex min-w-0 flex-col gap-8">
          {captures.length > 1 ? (
            <DeskPart id="earlier" title="All captures" count={captures.length}>
              <EarlierCaptures captures={captures} shownId={shown?.id ?? ''} evidenceId={evidence.id} zone={zone} />
            </DeskPart>
          ) : null}
          <DeskPart id="checks" title="Whether the link answers">
            {checks.length > 0 ? <LinkChecks checks={checks} zone={zone} /> : null}
            <LastLooked at={evidence.linkCheckedAt} isNoted={checks.length > 0} zone={zone} />
          </DeskPart>
        </div>
      </div>
    </div>
  );
}
