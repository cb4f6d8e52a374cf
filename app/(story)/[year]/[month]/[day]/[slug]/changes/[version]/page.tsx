import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { tongueOf } from '@/components/site/messages/tongue';
import { PageFrame } from '@/components/site/page-frame';
import { StoryChange } from '@/components/site/story-change';
import { readChange } from '@/newsroom/published/read-change';
import { readSections } from '@/newsroom/published/read-sections';
import { parseStoryAddress, type StoryAddress } from '@/newsroom/published/story-address';
import { settings } from '@/platform/settings';
import { leadOn, type StoryParams } from '../../lead-on';

type Params = StoryParams & { version: string };
type Props = { params: Promise<Params> };

type Asked = { address: StoryAddress; version: number };

function askedFor({ version, ...place }: Params): Asked | null {
  const address = parseStoryAddress(place);
  return address && /^[1-9]\d{0,3}$/.test(version) ? { address, version: Number(version) } : null;
}

const changeAt = cache(async (year: string, month: string, day: string, slug: string, version: string) => {
  const asked = askedFor({ year, month, day, slug, version });
  return asked && readChange(asked.address, asked.version);
});

/** It is there for readers of the story and stands in no index beside it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month, day, slug, version } = await params;
  const change = await changeAt(year, month, day, slug, version);
  if (change?.standing !== 'live') return {};
  return {
    title: tongueOf(change.language, tongueOfNewsroom()).messages.change.titled(change.headline),
    robots: { index: false },
    alternates: { canonical: `${change.address}/changes/${change.version}` },
  };
}

export default async function Change({ params }: Props) {
  const { year, month, day, slug, version } = await params;
  const [change, sections] = await Promise.all([changeAt(year, month, day, slug, version), readSections()]);
  if (!change) return askedFor({ year, month, day, slug, version }) ? leadOn({ year, month, day, slug }, `/changes/${version}`) : notFound();
  if (change.standing === 'taken_down') redirect('/gone');
  if (change.standing === 'retracted') redirect(change.address);
  const { newsroomName, timeZone } = settings();
  const tongue = tongueOf(change.language, tongueOfNewsroom());
  return (
    <PageFrame newsroom={newsroomName} sections={sections} current={change.section.slug} tongue={tongue}>
      <StoryChange change={change} zone={timeZone} tongue={tongue} />
    </PageFrame>
  );
}
