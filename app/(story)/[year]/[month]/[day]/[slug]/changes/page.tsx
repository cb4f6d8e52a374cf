import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { tongueOf } from '@/components/site/messages/tongue';
import { PageFrame } from '@/components/site/page-frame';
import { AllVersions } from '@/components/site/story-versions';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';
import { leadOn, type StoryParams } from '../lead-on';
import { storyAt } from '../story-at';

type Props = { params: Promise<StoryParams> };

/** It is there for readers of the story and stands in no index beside it. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month, day, slug } = await params;
  const story = await storyAt(year, month, day, slug);
  if (story?.standing !== 'live') return {};
  return {
    title: tongueOf(story.language, tongueOfNewsroom()).messages.change.versionsOf(story.headline),
    robots: { index: false },
    alternates: { canonical: `${story.address}/changes` },
  };
}

/** Every version of a story: its own page lists the newest ones. */
export default async function Versions({ params }: Props) {
  const { year, month, day, slug } = await params;
  const [story, sections] = await Promise.all([storyAt(year, month, day, slug), readSections()]);
  if (!story) return leadOn({ year, month, day, slug }, '/changes');
  if (story.standing === 'taken_down') redirect('/gone');
  if (story.standing === 'retracted') redirect(story.address);
  const { newsroomName, timeZone } = settings();
  const tongue = tongueOf(story.language, tongueOfNewsroom());
  return (
    <PageFrame newsroom={newsroomName} sections={sections} current={story.section.slug} tongue={tongue}>
      <AllVersions story={story} zone={timeZone} tongue={tongue} />
    </PageFrame>
  );
}
