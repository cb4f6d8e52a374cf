import type { LiveStory } from '@/newsroom/published/read-story';
import type { StoryCard } from '@/newsroom/published/story-card';
import type { StoryTies } from '@/newsroom/published/story-ties';
import { ClaimNote } from './claim-note';
import { wordsIn } from './direction';
import { HeadlineClaims, onlyInHeadline } from './headline-claims';
import { HowWeKnow } from './how-we-know';
import { InlineText, type MarkedClaims } from './inline-text';
import { LocatorMap } from './locator/locator-map';
import type { Tongue } from './messages/tongue';
import { RelatedStories } from './related-stories';
import { ReportLink } from './report-link';
import { ShakenClaims } from './shaken-claims';
import { ShareStory } from './share-story';
import type { StoryPictures } from './story-figure';
import { StoryHead } from './story-head';
import { StoryNotices } from './story-notices';
import { StoryStanding } from './story-standing';
import { partOf, StoryText } from './story-text';
import { StoryTopics } from './story-topics';
import { StoryVersions } from './story-versions';

type Props = {
  story: LiveStory;
  ties: StoryTies;
  pictures: StoryPictures;
  related: readonly StoryCard[];
  /** The origin of the site. */
  siteUrl: string;
  zone: string;
  tongue: Tongue;
};

/** A story as readers get it: what changed, the text with its contested words marked, and how each claim is known. */
export function LiveStoryArticle({ story, ties, pictures, related, siteUrl, zone, tongue }: Props) {
  const contested = story.claims.filter(({ marked }) => marked);
  const claims: MarkedClaims = new Map(contested.flatMap((claim) => claim.markIds.map((id) => [id, claim] as const)));
  const [wrong, updates] = [story.notices.filter(({ kind }) => kind !== 'update'), story.notices.filter(({ kind }) => kind === 'update')];
  return (
    <article className="story" {...wordsIn(story.language)}>
      <StoryHead
        {...{ story, ties, zone, tongue }}
        headline={<InlineText content={partOf(story.document, 'headline')} claims={new Map()} tongue={tongue} />}
        beneath={<HeadlineClaims claims={onlyInHeadline(contested, story.document)} tongue={tongue} />}
        standfirst={<InlineText content={partOf(story.document, 'standfirst')} claims={claims} tongue={tongue} />}
      />
      <div className="story-notices">
        <ShakenClaims claims={story.shaken} tongue={tongue} />
        <StoryNotices notices={wrong} language={story.language} zone={zone} tongue={tongue} />
        <StoryNotices notices={updates.slice(0, 1)} language={story.language} zone={zone} tongue={tongue} />
      </div>
      <div className="story-columns">
        <div className="story-text" {...wordsIn(story.language)}>
          {story.dateline ? <p className="dateline">{story.dateline}</p> : null}
          <StoryText blocks={partOf(story.document, 'body')} claims={claims} pictures={pictures} tongue={tongue} />
        </div>
        <div className="story-beside">
          <StoryStanding story={story} tongue={tongue} />
          {ties.place ? <LocatorMap place={ties.place} language={story.language} tongue={tongue} /> : null}
        </div>
      </div>
      {contested.map((claim) => (
        <ClaimNote key={claim.id} claim={claim} zone={zone} tongue={tongue} />
      ))}
      <StoryTopics topics={ties.topics} tongue={tongue} />
      <HowWeKnow story={story} zone={zone} tongue={tongue} />
      <StoryVersions versions={story.versions} address={story.address} zone={zone} tongue={tongue} />
      <ShareStory story={story} address={`${siteUrl}${story.address}`} tongue={tongue} />
      <ReportLink address={story.address} tongue={tongue} />
      <RelatedStories stories={related} zone={zone} tongue={tongue} />
    </article>
  );
}
