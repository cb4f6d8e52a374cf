import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { said } from '@/app/desk/filter';
import { ChangesView } from '@/components/desk/changes-view';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { EvidenceReport } from '@/components/desk/evidence-report';
import { PageHead } from '@/components/desk/page-head';
import { StoryBadges } from '@/components/desk/story-badges';
import { UrgentSign } from '@/components/desk/urgent-sign';
import { exportKey } from '@/newsroom/evidence/export-key';
import { compareRevisions } from '@/newsroom/revisions/compare-revisions';
import { readHistory } from '@/newsroom/revisions/read-history';
import { settings } from '@/platform/settings';
import { Moves } from './moves';
import { NameRevision } from './name-revision';
import { Revisions } from './revisions';

export const metadata: Metadata = { title: 'History' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function HistoryPage({ params, searchParams }: Props) {
  const { id } = await params;
  const search = await searchParams;
  const actor = await requireActor(`/desk/stories/${id}/history`);
  const history = await readHistory(actor, idOf(id), numberOf(said(search, 'before')) ?? undefined);
  if (!history) notFound();
  const { story, revisions, earlier, moves, mayWrite } = history;
  const [from, to] = [numberOf(said(search, 'from')), numberOf(said(search, 'to'))].toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const comparison = from && to ? await compareRevisions(actor, story.id, from, to) : null;
  const zone = settings().timeZone;
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <div className="flex flex-col gap-2">
        <PageHead title={`History of ${story.headline ? `“${story.headline}”` : 'a story without a headline'}`} action={<StoryBadges {...story} />}>
          <Link href={`/desk/stories/${story.id}`} prefetch={false} className="text-accent underline">
            Back to the story
          </Link>
        </PageHead>
        {story.awaitingSecond ? <UrgentSign publication={story.awaitingSecond} zone={zone} /> : null}
      </div>
      {comparison ? (
        <DeskPart id="changes" title={`From revision ${comparison.from} to revision ${comparison.to}`}>
          <div className="max-w-3xl pt-3">
            <ChangesView words={comparison.words} sourcing={comparison.sourcing} />
          </div>
        </DeskPart>
      ) : null}
      <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <DeskPart id="revisions" title="Revisions">
          {mayWrite ? <NameRevision storyId={story.id} /> : null}
          {revisions.length > 0 ? (
            <Revisions story={story} revisions={revisions} earlier={earlier} mayWrite={mayWrite} chosen={{ from, to }} zone={zone} />
          ) : (
            <NothingHere>
              None yet. A revision is kept when the story is submitted, approved or published, and whenever somebody keeps one by name.
            </NothingHere>
          )}
        </DeskPart>
        <div className="flex min-w-0 flex-col gap-8">
          <DeskPart id="moves" title="How it came here">
            {moves.length > 0 ? <Moves moves={moves} zone={zone} /> : <NothingHere>It has been in drafting since it was started.</NothingHere>}
          </DeskPart>
          <DeskPart id="evidence-report" title="Evidence report">
            <EvidenceReport href={`/desk/stories/${story.id}/evidence-report`} of="story" fingerprint={exportKey().fingerprint} />
          </DeskPart>
        </div>
      </div>
    </div>
  );
}

function numberOf(text: string): number | null {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;
}
