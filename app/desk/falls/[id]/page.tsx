import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { causeTones, causeWords } from '@/components/desk/falls/cause-words';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { VerificationLabel } from '@/components/ui/verification-label';
import { readWave, type Wave } from '@/newsroom/falls/read-wave';
import { settings } from '@/platform/settings';
import { HeldStories } from './held-stories';
import { WaveStories } from './wave-stories';

export const metadata: Metadata = { title: 'A claim fell' };

type Props = { params: Promise<{ id: string }> };

export default async function WavePage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/falls/${id}`);
  const wave = await readWave(actor, idOf(id));
  if (!wave) notFound();
  const zone = settings().timeZone;
  const open = wave.stories.filter(({ done }) => !done);
  const seen = wave.stories.filter(({ done }) => done);
  const now = new Date().toISOString();
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <WaveHead wave={wave} zone={zone} />
      <DeskPart id="open" title="Still open" count={open.length} loud={open.some(({ dueAt }) => dueAt <= now)}>
        {open.length > 0 ? <WaveStories stories={open} zone={zone} now={now} /> : <NothingHere>Every story was seen to.</NothingHere>}
      </DeskPart>
      {wave.held.length > 0 ? (
        <DeskPart id="held" title="Held, and not gone out" count={wave.held.length}>
          <HeldStories held={wave.held} zone={zone} />
        </DeskPart>
      ) : null}
      {seen.length > 0 ? (
        <DeskPart id="seen" title="Seen to" count={seen.length}>
          <WaveStories stories={seen} zone={zone} now={now} />
        </DeskPart>
      ) : null}
    </div>
  );
}

function WaveHead({ wave, zone }: { wave: Wave; zone: string }) {
  const { claim, cause, reason, startedBy, at, takenOver } = wave;
  return (
    <header className="flex max-w-4xl flex-col gap-2">
      <h1 dir="auto" className="font-serif text-headline font-medium">
        {claim.statement}
      </h1>
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1 text-label">
        <Badge tone={causeTones[cause]}>{causeWords[cause]}</Badge>
        <VerificationLabel value={claim.verification} />
        <Link href={`/desk/claims/${claim.id}`} prefetch={false} className="text-accent underline">
          The claim and all that is known of it
        </Link>
      </p>
      <p className="text-label">
        {reason} <span className="text-ink-muted">{startedBy ?? 'The newsroom’s own check'}, <Time at={at} zone={zone} />.</span>
      </p>
      {takenOver > 0 ? <p className="text-small text-ink-muted">A later change of the claim took over {storiesWords(takenOver)} of it.</p> : null}
    </header>
  );
}

function storiesWords(count: number): string {
  return count === 1 ? 'one story' : `${count} stories`;
}
