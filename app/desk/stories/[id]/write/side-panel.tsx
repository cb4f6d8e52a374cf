'use client';

import { ChevronDown, ChevronUp } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { ClaimPanel } from '@/components/desk/claim-panel/claim-panel';
import { FindingsList } from '@/components/desk/findings-list';
import { RemarkThreads } from '@/components/desk/remark-threads';
import { openCount } from '@/components/desk/remarks/open-count';
import { SourcingMap } from '@/components/desk/sourcing-map';
import { IconButton } from '@/components/ui/icon-button';
import { Tabs, type TabEntry } from '@/components/ui/tabs';
import type { Quote } from '@/editor/quote';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { Finding, Place } from '@/newsroom/gate/finding';
import type { Colleague } from '@/newsroom/people/list-colleagues';
import type { StoryRemarks } from '@/newsroom/remarks/read-remarks';
import type { SectionChoice } from '@/newsroom/stories/list-sections';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { AboutPanel } from './about-panel';
import type { Names } from './details-form';

export type PanelId = 'claims' | 'map' | 'findings' | 'remarks' | 'about';

type Props = {
  ref: Ref<HTMLElement>;
  /** The one line beside everything else: a sentence that may be a claim. */
  suggestion: ReactNode;
  story: StoryForDesk;
  claims: readonly DeskClaim[];
  findings: readonly Finding[];
  remarks: StoryRemarks;
  sections: readonly SectionChoice[];
  colleagues: readonly Colleague[];
  names: Names;
  zone: string;
  activeClaimId: string | null;
  panel: PanelId;
  /** On a narrow screen the panel is a sheet at the foot, which opens and closes. */
  isSheetOpen: boolean;
  onPanel: (id: PanelId) => void;
  onSheet: (isOpen: boolean) => void;
  onSelectClaim: (id: string | null) => void;
  onGoToFinding: (place: Place | null, claimId: string | null) => void;
  onShowQuote: (quote: Quote) => void;
  onTakeOff: (claim: DeskClaim) => void;
  /** Back to the text. */
  onLeave: () => void;
  onSourcingChanged: () => Promise<void>;
  onRemarksChanged: () => Promise<void>;
};

/** Everything beside the text. */
export function SidePanel(props: Props) {
  const { ref, suggestion, story, claims, findings, remarks, sections, colleagues, names, zone, activeClaimId, panel, isSheetOpen } = props;
  const tabs: (TabEntry & { id: PanelId })[] = [
    {
      id: 'claims',
      label: 'Claims',
      count: claims.length,
      content: (
        <ClaimPanel
          {...{ claims, findings, activeClaimId, zone }}
          onSelectClaim={props.onSelectClaim}
          mayChange
          storyId={story.id}
          onChanged={props.onSourcingChanged}
          onTakeOff={props.onTakeOff}
        />
      ),
    },
    {
      id: 'findings',
      label: 'Findings',
      count: findings.length,
      content: <FindingsList findings={findings} onGoTo={props.onGoToFinding} />,
    },
    {
      id: 'map',
      label: 'Map',
      content: <SourcingMap {...{ claims, activeClaimId, zone }} onSelectClaim={props.onSelectClaim} />,
    },
    {
      id: 'remarks',
      label: 'Remarks',
      count: openCount(remarks),
      content: (
        <RemarkThreads
          remarks={remarks}
          storyId={story.id}
          onChanged={() => void props.onRemarksChanged()}
          onShowQuote={props.onShowQuote}
          mayRemark
          zone={zone}
        />
      ),
    },
    { id: 'about', label: 'About', content: <AboutPanel {...{ story, sections, colleagues, names, zone }} /> },
  ];
  return (
    <aside
      ref={ref}
      aria-label="Beside the text"
      onKeyDownCapture={(event) => {
        const back = event.key === 'Enter' && event.shiftKey && (event.ctrlKey || event.metaKey);
        if (!back) return;
        event.preventDefault();
        event.stopPropagation();
        props.onSheet(false);
        props.onLeave();
      }}
      className={
        'fixed inset-x-0 bottom-0 z-30 flex flex-col border-t border-rule bg-paper shadow-raised print:hidden ' +
        'lg:sticky lg:inset-auto lg:top-(--desk-bar) lg:z-auto lg:h-[calc(100dvh-var(--desk-bar))] lg:border-s lg:border-t-0 lg:shadow-none ' +
        (isSheetOpen ? 'max-lg:h-[68dvh]' : 'max-lg:[&_[role=tabpanel]]:hidden')
      }
    >
      <h2 className="sr-only">Beside the text</h2>
      <IconButton
        label={isSheetOpen ? 'Close the panel' : 'Open the panel'}
        icon={isSheetOpen ? ChevronDown : ChevronUp}
        onPress={() => props.onSheet(!isSheetOpen)}
        className="!absolute end-2 top-1 z-10 bg-paper lg:!hidden"
      />
      {suggestion}
      <Tabs
        label="Beside the text"
        tabs={tabs}
        selectedId={panel}
        onSelect={(id) => props.onPanel(id as PanelId)}
        className="min-h-0 grow max-lg:[&_[role=tablist]]:pe-12 [&_[role=tablist]]:shrink-0 [&_[role=tablist]]:px-4 [&_[role=tabpanel]]:overflow-y-auto [&_[role=tabpanel]]:px-4 [&_[role=tabpanel]]:pb-8"
      />
    </aside>
  );
}
