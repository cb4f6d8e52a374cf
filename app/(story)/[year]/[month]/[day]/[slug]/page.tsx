import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { LiveStoryArticle } from '@/components/site/live-story';
import { tongueOf } from '@/components/site/messages/tongue';
import { newsArticle } from '@/components/site/news-article';
import { PageFrame } from '@/components/site/page-frame';
import { retractedMetadata, storyMetadata } from '@/components/site/page-metadata';
import { retractedArticle } from '@/components/site/retracted-article';
import { RetractedStoryArticle } from '@/components/site/retracted-story';
import { breadcrumbs, StructuredData } from '@/components/site/structured-data';
import { type PagePicture, readPicturesOf } from '@/newsroom/published/page-picture';
import { readSections } from '@/newsroom/published/read-sections';
import type { LiveStory, StoryPage } from '@/newsroom/published/read-story';
import { settings } from '@/platform/settings';
import { leadOn, type StoryParams } from './lead-on';
import { relatedAt, storyAt, tiesAt } from './story-at';

type Props = { params: Promise<StoryParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year, month, day, slug } = await params;
  const [story, ties] = await Promise.all([storyAt(year, month, day, slug), tiesAt(year, month, day, slug)]);
  if (!story || !ties || story.standing === 'taken_down') return {};
  const { newsroomName, siteUrl } = settings();
  const newsroom = tongueOfNewsroom();
  const head =
    story.standing === 'retracted'
      ? retractedMetadata(story, newsroomName, newsroom)
      : storyMetadata(story, ties, { name: newsroomName, url: siteUrl }, newsroom);
  // The layout's template is for what lies below it, not for the page beside it.
  return { ...head, title: { absolute: `${String(head.title)} · ${newsroomName}` } };
}

export default async function Story({ params }: Props) {
  const { year, month, day, slug } = await params;
  const [[story, pictures], ties, related, sections] = await Promise.all([
    storyWithPictures({ year, month, day, slug }),
    tiesAt(year, month, day, slug),
    relatedAt(year, month, day, slug),
    readSections(),
  ]);
  if (!story || !ties) return leadOn({ year, month, day, slug });
  if (story.standing === 'taken_down') redirect('/gone');
  const { newsroomName, siteUrl, timeZone } = settings();
  const tongue = tongueOf(story.language, tongueOfNewsroom());
  const site = { name: newsroomName, url: siteUrl };
  return (
    <PageFrame newsroom={newsroomName} sections={sections} current={story.section.slug} tongue={tongue}>
      {story.standing === 'retracted' ? (
        <>
          <RetractedStoryArticle story={story} zone={timeZone} tongue={tongue} />
          <StructuredData data={retractedArticle(story, site, tongue)} />
        </>
      ) : (
        <>
          <LiveStoryArticle story={story} ties={ties} pictures={pictures} related={related} siteUrl={siteUrl} zone={timeZone} tongue={tongue} />
          <StructuredData data={newsArticle(story, ties, site, tongue)} />
          <StructuredData data={breadcrumbs(stepsTo(story), site)} />
        </>
      )}
    </PageFrame>
  );
}

/** A story with the pictures that its text shows. */
async function storyWithPictures({ year, month, day, slug }: StoryParams): Promise<[StoryPage | null, Map<string, PagePicture>]> {
  const story = await storyAt(year, month, day, slug);
  return [story, story?.standing === 'live' ? await readPicturesOf(story.document) : new Map()];
}

function stepsTo({ section, headline, address }: LiveStory) {
  return [{ name: section.name, path: `/sections/${section.slug}` }, { name: headline, path: address }];
}
