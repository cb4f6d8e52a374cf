import type { Metadata } from 'next';
import Link from 'next/link';
import { requireActor } from '@/app/actor';
import { buttonClass } from '@/components/ui/button-class';
import { readAnonymityQueue } from '@/newsroom/anonymity/read-anonymity';
import { listWaves } from '@/newsroom/falls/list-waves';
import { managePeople } from '@/newsroom/permissions/can';
import { listWantingSignatures } from '@/newsroom/review/list-wanting-signatures';
import { listNotGoneOut } from '@/newsroom/scheduling/list-not-gone-out';
import { readSealedDesk } from '@/newsroom/sealed/read-sealed-desk';
import { listStories } from '@/newsroom/stories/list-stories';
import { readDesk } from '@/newsroom/stories/read-desk';
import { settings } from '@/platform/settings';
import { EditorHeaps } from './editor-heaps';
import { greeting } from './greeting';
import { LegalHeaps } from './legal-heaps';
import { NotGoneOutHeap } from './not-gone-out';
import { HiddenSealed, SealedHeaps } from './sealed-heaps';
import { WantingSignatures } from './wanting-signatures';
import { WriterHeaps } from './writer-heaps';

export const metadata: Metadata = { title: 'Your desk' };

export default async function DeskPage() {
  const actor = await requireActor('/desk');
  const zone = settings().timeZone;
  const at = new Date();
  const { words, day } = greeting(actor.name, at, zone);
  const now = at.toISOString();
  const sealed = await readSealedDesk(actor, at);
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <header>
        <h1 className="font-serif text-headline font-medium">{words}</h1>
        <p className="text-label text-ink-muted">{day}</p>
      </header>
      <SealedHeaps desk={sealed} zone={zone} />
      <WantingSignatures wanting={await listWantingSignatures(actor)} zone={zone} />
      <NotGoneOutHeap missed={await listNotGoneOut(actor)} zone={zone} />
      {managePeople(actor).allowed ? (
        <PeopleOnly />
      ) : actor.role === 'legal' ? (
        <LegalHeaps inReview={await listStories(actor, { stage: 'in_review' })} latest={await listStories(actor)} zone={zone} now={now} />
      ) : actor.role === 'reporter' ? (
        <WriterHeaps desk={await readDesk(actor)} zone={zone} now={now} />
      ) : (
        <EditorHeaps desk={await readDesk(actor)} waves={(await listWaves(actor, { openFallsOnly: true, most: 10 })).waves} anonymity={await readAnonymityQueue(actor)} zone={zone} now={now} />
      )}
      <HiddenSealed hidden={sealed.hidden} zone={zone} />
    </div>
  );
}

function PeopleOnly() {
  return (
    <div className="flex max-w-measure flex-col items-start gap-4 text-label">
      <p>
        You look after the people of this newsroom and its settings. Stories, claims and sources are closed to administrators, so
        that nobody can be asked to hand them over.
      </p>
      <Link href="/desk/people" prefetch={false} className={buttonClass('primary')}>
        Go to people
      </Link>
    </div>
  );
}
