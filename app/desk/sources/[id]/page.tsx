import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound, redirect } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { Facts } from '@/components/desk/facts';
import { PageHead } from '@/components/desk/page-head';
import { directnessWords, sourceKindWords } from '@/components/desk/words';
import { buttonClass } from '@/components/ui/button-class';
import { readOutcomes } from '@/newsroom/sources/read-outcomes';
import { mostNotes, readSource } from '@/newsroom/sources/read-source';
import { settings } from '@/platform/settings';
import { SealedPart } from './sealed/sealed-part';
import { MergedEntries } from './merged-entries';
import { OutcomesPicture } from './outcomes-picture';
import { SourceGrades } from './source-grades';
import { SourceNotes } from './source-notes';
import { UpstreamTree } from './upstream-tree';

export const metadata: Metadata = { title: 'Source' };

type Props = { params: Promise<{ id: string }> };

export default async function SourcePage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/sources/${id}`);
  const source = await readSource(actor, idOf(id));
  if (!source) notFound();
  if (source.mergedIntoId) redirect(`/desk/sources/${source.mergedIntoId}`);
  const outcomes = await readOutcomes(actor, source.id);
  const zone = settings().timeZone;
  const alone = source.upstream.length === 0 && source.downstream.length === 0;
  const acts = (
    <span className="flex gap-2">
      {source.mayWithdraw && source.notes.length + source.downstream.length > 0 ? <ToAct href={`/desk/sources/${source.id}/withdraw`}>It withdrew</ToAct> : null}
      {source.mayMerge ? <ToAct href={`/desk/sources/${source.id}/merge`}>Merge</ToAct> : null}
      {source.mayChange ? <ToAct href={`/desk/sources/${source.id}/change`}>Change</ToAct> : null}
    </span>
  );
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <PageHead title={source.name} action={acts} />
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="flex min-w-0 flex-col gap-8">
          {outcomes.periods.length > 0 ? (
            <DeskPart id="outcomes" title="How often it was right">
              <OutcomesPicture outcomes={outcomes} />
            </DeskPart>
          ) : null}
          <DeskPart id="notes" title="What it has said" count={source.notes.length}>
            {source.notes.length > 0 ? (
              <SourceNotes notes={source.notes} zone={zone} />
            ) : (
              <NothingHere>Nothing that you can see. What a source says is noted at the claim it speaks about.</NothingHere>
            )}
            {source.notes.length === mostNotes ? <NothingHere>Only the last {mostNotes} notes are shown.</NothingHere> : null}
          </DeskPart>
        </div>
        <div className="flex min-w-0 flex-col gap-8">
          <DeskPart id="facts" title="What we know of it">
            <div className="py-2.5">
              <Facts
                facts={[
                  ['Kind', sourceKindWords[source.kind]],
                  ['Directness', directnessWords[source.directness]],
                  ['To readers', source.publicDescription],
                  ['Interest', source.interest],
                ]}
              />
            </div>
          </DeskPart>
          <SealedPart actor={actor} source={source} maySeal={source.mayChange} />
          <DeskPart id="upstream" title="Where its knowledge comes from">
            {alone ? (
              <NothingHere>From itself: no other source stands upstream of it, and none passes on what it says.</NothingHere>
            ) : (
              <UpstreamTree source={source} />
            )}
          </DeskPart>
          <DeskPart id="grades" title="How reliable we find it">
            <SourceGrades sourceId={source.id} grades={source.grades} mayGrade={source.mayGrade} zone={zone} />
          </DeskPart>
          {source.merged.length > 0 ? (
            <DeskPart id="merged" title="Entries that were the same">
              <MergedEntries merged={source.merged} zone={zone} />
            </DeskPart>
          ) : null}
        </div>
      </div>
    </div>
  );
}

function ToAct({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} prefetch={false} className={buttonClass('secondary', 'small')}>
      {children}
    </Link>
  );
}
