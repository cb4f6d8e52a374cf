import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { ClaimTimeline } from '@/components/desk/claim-history/claim-timeline';
import { SideBySide } from '@/components/desk/claim-history/side-by-side';
import { timelineEvents } from '@/components/desk/claim-history/timeline-events';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { EvidenceReport } from '@/components/desk/evidence-report';
import { WaveList } from '@/components/desk/falls/wave-list';
import { claimKindWords, materialityWords } from '@/components/desk/words';
import { Badge } from '@/components/ui/badge';
import { dispositionWords } from '@/components/ui/state-words';
import { Time } from '@/components/ui/time';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import { type ClaimForDesk, readClaim } from '@/newsroom/claims/read-claim';
import { readClaimPast } from '@/newsroom/claims/read-claim-past';
import { readContradictions } from '@/newsroom/claims/read-contradictions';
import { exportKey } from '@/newsroom/evidence/export-key';
import { listWaves } from '@/newsroom/falls/list-waves';
import { settings } from '@/platform/settings';
import { ClaimAppearances } from './claim-appearances';
import { ClaimAssessments } from './claim-assessments';
import { ClaimWork } from './claim-work';
import { PublicRecord } from './public-record';

export const metadata: Metadata = { title: 'Claim' };

type Props = { params: Promise<{ id: string }> };

export default async function ClaimPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/claims/${id}`);
  const found = await readClaim(actor, idOf(id));
  if (!found) notFound();
  const { claim, assessments, appearances, publicRecord, abilities } = found;
  const zone = settings().timeZone;
  const { waves } = await listWaves(actor, { claimId: claim.id });
  const against = await readContradictions(actor, claim.id);
  const events = timelineEvents(found, waves, await readClaimPast(actor, claim.id));
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <ClaimHead {...found} zone={zone} />
      {against.length > 0 ? (
        <DeskPart id="against" title="What contradicts it, side by side">
          <SideBySide claims={against} />
        </DeskPart>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_24rem]">
        <ClaimWork claim={claim} mayChange={abilities.change} zone={zone} />
        <div className="flex min-w-0 flex-col gap-8">
          <DeskPart id="appearances" title="Stands in" count={appearances.length}>
            {appearances.length > 0 ? (
              <ClaimAppearances appearances={appearances} zone={zone} />
            ) : (
              <NothingHere>No story uses it at present.</NothingHere>
            )}
          </DeskPart>
          <DeskPart id="public" title="What readers are told">
            {publicRecord ? (
              <PublicRecord claimId={claim.id} record={publicRecord} mayRefresh={abilities.refresh} zone={zone} />
            ) : (
              <NothingHere>Nothing: no publication has used it.</NothingHere>
            )}
          </DeskPart>
          {claim.evidence.length > 0 ? (
            <DeskPart id="evidence-report" title="Evidence report">
              <EvidenceReport href={`/desk/claims/${claim.id}/evidence-report`} of="claim" fingerprint={exportKey().fingerprint} />
            </DeskPart>
          ) : null}
          {waves.length > 0 ? (
            <DeskPart id="waves" title="What followed" count={waves.length}>
              <WaveList waves={waves} zone={zone} now={new Date().toISOString()} />
            </DeskPart>
          ) : null}
          {assessments.length > 0 ? (
            <DeskPart id="assessments" title="How we came to know it">
              <ClaimAssessments assessments={assessments} zone={zone} />
            </DeskPart>
          ) : null}
        </div>
      </div>
      {events.length > 0 ? (
        <DeskPart id="history" title="Its whole history" count={events.length}>
          <ClaimTimeline events={events} zone={zone} />
        </DeskPart>
      ) : null}
    </div>
  );
}

function ClaimHead({ claim, madeBy, madeAt, zone }: ClaimForDesk & { zone: string }) {
  return (
    <header className="flex max-w-4xl flex-col gap-2">
      <h1 dir="auto" className="font-serif text-headline font-medium">
        {claim.statement}
      </h1>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-label">
        <VerificationLabel value={claim.verification} />
        <ContestationLabel value={claim.contestation} />
        {claim.disposition === 'live' ? null : <Badge tone="warning">{dispositionWords[claim.disposition]}</Badge>}
        {claim.seriousAllegation ? <Badge tone="danger">Serious allegation</Badge> : null}
        <span className="text-ink-muted">
          {claimKindWords[claim.kind]}, {materialityWords[claim.materiality].toLowerCase()}
        </span>
      </p>
      <p className="text-small text-ink-muted">
        Made by {madeBy}, <Time at={madeAt} zone={zone} />
      </p>
    </header>
  );
}
