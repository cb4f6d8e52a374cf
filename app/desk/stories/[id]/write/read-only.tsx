'use client';

import { useState } from 'react';
import { ClaimPanel } from '@/components/desk/claim-panel/claim-panel';
import { ReadingView } from '@/components/editor/reading-view';
import type { Sourcing } from '@/newsroom/claims/read-sourcing';
import type { StoryRemarks } from '@/newsroom/remarks/read-remarks';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { StoryLine } from './story-line';
import { Unspike } from './unspike';

type Props = { story: StoryForDesk; sourcing: Sourcing; remarks: StoryRemarks; zone: string };

/** The story for who may see it and not write it now, with the reason. */
export function ReadOnly({ story, sourcing, remarks, zone }: Props) {
  const [activeClaimId, setActiveClaimId] = useState<string | null>(null);
  return (
    <div className="mx-auto grid w-full max-w-page gap-x-12 gap-y-8 px-4 py-6 sm:px-5 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,27rem)]">
      <div className="flex min-w-0 flex-col gap-6">
        <StoryLine story={story} zone={zone} />
        <div className="flex flex-wrap items-center gap-3 border-s-4 border-rule-strong px-3 text-label">
          <p>{story.abilities.write.reason}</p>
          {story.abilities.unspike.may ? <Unspike storyId={story.id} /> : null}
        </div>
        <ReadingView
          document={story.draft.document}
          storyId={story.id}
          claims={sourcing.claims}
          remarks={remarks.threads}
          activeClaimId={activeClaimId}
          onSelectClaim={setActiveClaimId}
          language={story.language}
          label={story.headline || 'Untitled story'}
        />
      </div>
      <aside aria-label="Claims">
        <h2 className="mb-2 text-base font-semibold">Claims</h2>
        <ClaimPanel
          claims={sourcing.claims}
          findings={sourcing.findings}
          activeClaimId={activeClaimId}
          onSelectClaim={setActiveClaimId}
          mayChange={false}
          storyId={story.id}
          zone={zone}
        />
      </aside>
    </div>
  );
}
