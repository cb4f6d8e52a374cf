import type { LiveStory } from '@/newsroom/published/read-story';
import type { StoryTies } from '@/newsroom/published/story-ties';
import { ClaimNote } from './claim-note';
import { wordsIn } from './direction';
import { HowWeKnow } from './how-we-know';
import { InlineText, type MarkedClaims } from './inline-text';
import { ReportLink } from './report-link';
import { ShakenClaims } from './shaken-claims';
import type { StoryPictures } from './story-figure';
import { StoryHead } from './story-head';
import { StoryNotices } from './story-notices';
import { StoryStanding } from './story-standing';
import { partOf, StoryText } from './story-text';
import { StoryTopics } from './story-topics';

type Props = { story: LiveStory; ties: StoryTies; pictures: StoryPictures; zone: string };

/** A story as readers get it: what changed, the text with its contested words marked, and how each claim is known. */
export function LiveStoryArticle({ story, ties, pictures, zone }: Props) {
  const contested = story.claims.filter(({ marked }) => marked);
  const claims: MarkedClaims = new Map(contested.flatMap((claim) => claim.markIds.map((id) => [id, claim] as const)));
  const [wrong, updates] = [story.notices.filter(({ kind }) => kind !== 'update'), story.notices.filter(({ kind }) => kind === 'update')];
  return (
    <article className="story" dir={wordsIn(story.language).dir}>
      <StoryHead story={story} ties={ties} zone={zone} standfirst={<InlineText content={partOf(story.document, 'standfirst')} claims={claims} />} />
      <div className="story-notices">
        <ShakenClaims claims={story.shaken} />
        <StoryNotices notices={wrong} zone={zone} />
        <StoryNotices notices={updates.slice(0, 1)} zone={zone} />
      </div>
      <StoryStanding story={story} />
      <div className="story-text" {...wordsIn(story.language)}>
        {story.dateline ? <p className="dateline">{story.dateline}</p> : null}
        <StoryText blocks={partOf(story.document, 'body')} claims={claims} pictures={pictures} />
      </div>
      {contested.map((claim) => (
        <ClaimNote key={claim.id} claim={claim} zone={zone} />
      ))}
      {updates.length > 1 ? (
        <section aria-label="Earlier updates" className="story-notices mt-10 border-t border-rule pt-4">
          <StoryNotices notices={updates.slice(1)} zone={zone} />
        </section>
      ) : null}
      <StoryTopics topics={ties.topics} />
      <HowWeKnow story={story} zone={zone} />
      <ReportLink address={story.address} />
    </article>
  );
}
