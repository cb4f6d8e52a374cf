import { Lock } from 'lucide-react';
import Link from 'next/link';
import { moveWords } from '@/components/desk/review/move-words';
import { StoryBadges } from '@/components/desk/story-badges';
import { UrgentBadge } from '@/components/desk/urgent-badge';
import { Badge } from '@/components/ui/badge';
import { timeWords } from '@/components/ui/time-words';
import type { StoryForDesk } from '@/newsroom/stories/read-story';

/** Where the story stands, what came of its approval, and the ways out of here. */
export function StoryLine({ story, zone }: { story: StoryForDesk; zone: string }) {
  const { id, published, restricted, awaitingSecond, section } = story;
  return (
    <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-small text-ink-muted">
      <StoryBadges stage={story.stage} standing={story.standing} />
      {restricted ? (
        <Badge tone="warning">
          <Lock aria-hidden="true" className="size-3" />
          Restricted
        </Badge>
      ) : null}
      {awaitingSecond ? (
        <span className="flex flex-wrap items-baseline gap-x-2">
          <UrgentBadge when />
          <span dir="auto" className="text-ink">
            {awaitingSecond.reason}
          </span>
        </span>
      ) : null}
      <span>{section.name}</span>
      <ApprovalWords story={story} zone={zone} />
      <Link href={`/desk/stories/${id}/review`} prefetch={false} className="text-accent underline">
        Review
      </Link>
      {published ? (
        <a href={`/${published.day.replaceAll('-', '/')}/${published.slug}`} className="text-accent underline">
          Live page
        </a>
      ) : null}
    </div>
  );
}

function ApprovalWords({ story: { approval, lastMove, stage }, zone }: { story: StoryForDesk; zone: string }) {
  if (approval?.voidedAt && stage !== 'in_review') {
    const when = timeWords(approval.voidedAt, zone, 'short');
    const how = approval.voidedBy ? `${approval.voidedBy} made a change on ${when}.` : `${approval.reason} The newsroom itself noted that on ${when}.`;
    return (
      <span className="text-warning">
        {approval.by}’s approval is void. {how}
      </span>
    );
  }
  if (approval && !approval.voidedAt) return <span>Approved by {approval.by}, {timeWords(approval.at, zone, 'short')}</span>;
  if (lastMove?.transition === 'return') {
    return <span className="text-warning">Returned by {moveWords(lastMove).who}{lastMove.reason ? `: ${lastMove.reason}` : ''}</span>;
  }
  return null;
}
