import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { MoreLinks } from '@/components/desk/more-links';
import { PageHead } from '@/components/desk/page-head';
import { StoryHeap } from '@/components/desk/story-heap';
import { seeOverrides } from '@/newsroom/permissions/can-override';
import { readPageKey, writePageKey } from '@/newsroom/published/page-key';
import { listOverrides } from '@/newsroom/review/list-overrides';
import { awaitingSecondPerson } from '@/newsroom/stories/read-desk';
import { settings } from '@/platform/settings';
import { addressOf, said } from '../filter';
import { OverrideTable } from './override-table';

export const metadata: Metadata = { title: 'Overrides' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = '/desk/overrides';

export default async function OverridesPage({ searchParams }: Props) {
  const actor = await requireActor(path);
  if (!seeOverrides(actor).allowed) notFound();
  const key = readPageKey(said(await searchParams, 'older'));
  const [{ overrides, next }, urgent] = await Promise.all([listOverrides(actor, key), awaitingSecondPerson(actor)]);
  const zone = settings().timeZone;
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-8 px-4 py-6 sm:px-6">
      <PageHead title="Overrides">
        What somebody let pass, in what readers have or had and in what is on its way to them. An edit makes an override void; what readers
        have rests on it all the same.
      </PageHead>
      {urgent.count > 0 ? (
        <DeskPart id="second" title="Published urgently, waits for a second person" count={urgent.count} loud>
          <StoryHeap caption="Stories published urgently that wait for a second person" heap={urgent} shown="have waited longest" zone={zone} />
        </DeskPart>
      ) : null}
      <DeskPart id="overrides" title="Let pass, the latest first">
        {overrides.length > 0 ? (
          <OverrideTable overrides={overrides} zone={zone} />
        ) : (
          <NothingHere>Nothing. When somebody lets a finding of the gate pass, it stands here with their name, their reason and the words.</NothingHere>
        )}
      </DeskPart>
      <MoreLinks first={key ? path : null} older={next && addressOf(path, {}, writePageKey(next))} />
    </div>
  );
}
