'use client';

import { useState } from 'react';
import { ReadingView, type ReadingViewProps } from '@/components/editor/reading-view';

type Props = Pick<ReadingViewProps, 'document' | 'storyId' | 'claims' | 'language' | 'label'>;

const noRemarks: ReadingViewProps['remarks'] = [];

/** The text of a revision as it was, its claims in the colours of what was known then. */
export function RevisionReading(props: Props) {
  const [claimId, setClaimId] = useState<string | null>(null);
  return (
    <div className="max-w-measure min-w-0">
      <ReadingView {...props} remarks={noRemarks} activeClaimId={claimId} onSelectClaim={setClaimId} />
    </div>
  );
}
