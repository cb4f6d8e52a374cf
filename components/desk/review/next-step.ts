import type { Review } from '@/newsroom/review/read-review';
import type { StoryForDesk } from '@/newsroom/stories/read-story';

type Story = Pick<StoryForDesk, 'stage' | 'standing' | 'abilities' | 'lastMove'>;

/** What the story waits for, in a sentence or two: for the person looking at it, and if not for them, for whom. */
export function nextStep(story: Story, { approvers, sinceLive }: Pick<Review, 'approvers' | 'sinceLive'>): string {
  switch (story.stage) {
    case 'in_review':
      return story.abilities.approve.may ? 'It waits for your approval.' : waitsForOthers(story, approvers);
    case 'approved':
      return story.abilities.publish.may ? 'It is approved and can be published.' : 'It is approved; an editor publishes it.';
    case 'scheduled':
      return 'It is approved and goes out at its hour.';
    case 'spiked':
      return 'It is set aside.';
    case 'drafting':
      return inDrafting(story, sinceLive);
  }
}

function waitsForOthers({ abilities }: Story, approvers: readonly string[]): string {
  const who =
    approvers.length === 0
      ? 'Nobody of the newsroom can approve it at present.'
      : `${either(approvers)} can approve it.`;
  if (!abilities.return.may) return `It waits for an editor. ${who}`;
  const urgent = abilities.publishUrgently.may ? ' If readers cannot wait, publish it urgently and say why.' : '';
  return `${abilities.approve.reason} ${who}${urgent}`;
}

function inDrafting({ lastMove, standing }: Story, sinceLive: Review['sinceLive']): string {
  switch (lastMove?.transition) {
    case 'return':
      return 'It is back with its writer.';
    case 'withdraw':
      return 'Its writer took it back from review.';
    case 'edit':
      return 'It was changed after it was approved, so it goes through review again.';
    case 'retract':
      return 'It was retracted.';
    case 'takeDown':
      return 'It was taken down for legal reasons.';
    default:
      if (standing !== 'live') return 'It is in drafting and was not submitted yet.';
      return sinceLive && !sinceLive.words.changed && sinceLive.sourcing.length === 0
        ? 'Readers have it as it stands here.'
        : 'Readers have it; the next version is in drafting.';
  }
}

/** “a”, “a or b”, “a, b or c”. */
function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}
