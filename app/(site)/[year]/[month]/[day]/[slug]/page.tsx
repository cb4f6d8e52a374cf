import type { Metadata } from 'next';
import { notFound, permanentRedirect, redirect } from 'next/navigation';
import { cache } from 'react';
import { LiveStoryArticle } from '@/components/site/live-story';
import { PageFrame } from '@/components/site/page-frame';
import { RetractedStoryArticle } from '@/components/site/retracted-story';
import { newsArticle, StructuredData } from '@/components/site/structured-data';
import { readFormerAddress } from '@/newsroom/published/read-former-address';
import { readSections } from '@/newsroom/published/read-sections';
import { readStory } from '@/newsroom/published/read-story';
import { readStoryTies } from '@/newsroom/published/story-ties';
import { parseStoryAddress } from '@/newsroom/published/story-address';
import { settings } from '@/platform/settings';

type Params = { year: string; month: string; day: string; slug: string };
type Props = { params: Promise<Params> };

const storyAt = cache(async (year: string, month: string, day: string, slug: string) => {
  const address = parseStoryAddress({ year, month, day, slug });
  return address && readStory(address);
});

const tiesOf = cache(async (id: string) => (await readStoryTies([id])).get(id) ?? { topics: [], authors: [], place: null, translations: [] });

/** A story has moved when its slug was changed: whoever comes by the former address is led on for good. */
async function leadOn({ year, month, day, slug }: Params): Promise<never> {
  const address = parseStoryAddress({ year, month, day, slug });
  const present = address && (await readFormerAddress(address));
  if (present) permanentRedirect(present);
  notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month, day, slug } = await params;
  const story = await storyAt(year, month, day, slug);
  if (!story || story.standing === 'taken_down') return {};
  if (story.standing === 'retracted') return { title: `Retracted: ${story.headline}`, robots: { index: false } };
  const { translations } = await tiesOf(story.id);
  const languages = Object.fromEntries([...translations, story].map(({ language, address }) => [language, address]));
  return {
    title: story.headline,
    description: story.standfirst,
    alternates: { canonical: story.address, ...(translations.length > 0 && { languages }) },
    openGraph: {
      type: 'article',
      title: story.headline,
      description: story.standfirst,
      url: story.address,
      locale: story.language,
      publishedTime: story.firstPublishedAt.toISOString(),
      modifiedTime: story.updatedAt.toISOString(),
      section: story.section.name,
      images: story.leadPicture ? [`/media/${story.leadPicture}`] : [],
    },
  };
}

export default async function Story({ params }: Props) {
  const { year, month, day, slug } = await params;
  const [story, sections] = await Promise.all([storyAt(year, month, day, slug), readSections()]);
  if (!story) return leadOn({ year, month, day, slug });
  if (story.standing === 'taken_down') redirect('/gone');
  const { newsroomName, siteUrl, timeZone } = settings();
  return (
    <PageFrame newsroom={newsroomName} sections={sections} current={story.section.slug}>
      {story.standing === 'retracted' ? (
        <RetractedStoryArticle story={story} zone={timeZone} />
      ) : (
        <>
          <LiveStoryArticle story={story} ties={await tiesOf(story.id)} zone={timeZone} />
          <StructuredData data={newsArticle(story, { name: newsroomName, url: siteUrl })} />
        </>
      )}
    </PageFrame>
  );
}
