import { Button } from '@/components/ui/button';
import { Tabs } from '@/components/ui/tabs';
import type { Quote } from '@/editor/quote';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { Finding, Place } from '@/newsroom/gate/finding';
import { FindingsList } from '../findings-list';
import { RemarkThreads } from '../remark-threads';
import { openCount } from '../remarks/open-count';
import { SourcingMap } from '../sourcing-map';
import { ChangesSince } from './changes-since';
import { ClaimsToCheck } from './claims-to-check';
import { HistoryList } from './history-list';
import { PicturesShown } from './pictures-shown';
import type { ReviewData } from './review-data';

export type PanelTab = 'claims' | 'map' | 'findings' | 'remarks' | 'changes' | 'history';

type Props = ReviewData & {
  tab: PanelTab;
  onTab: (tab: PanelTab) => void;
  activeClaimId: string | null;
  onSelectClaim: (id: string | null) => void;
  /** Whether the map has the whole width of the page. */
  isMapWide: boolean;
  onWiden: (isWide: boolean) => void;
  /** Words to remark on. */
  quote: Quote | null;
  onQuoteDone: () => void;
  onRemarkOnClaim: (claim: DeskClaim) => void;
  onShowQuote: (quote: Quote) => void;
  onGoTo: (place: Place | null, claimId: string | null) => void;
  onOverride: (finding: Finding) => void;
  onDone: (sentence: string) => void;
  onReload: () => void;
};

/** What the text stands on, what the gate and colleagues say of it, and what is new. */
export function ReviewPanel(props: Props) {
  const { story, sourcing, remarks, review, changes, pictures, zone, tab, activeClaimId, onSelectClaim, onDone, onReload } = props;
  const { claims, findings } = sourcing;
  const mayOverride = Object.values(review.overrides).some(({ may }) => may);
  const news = changes ? changes.words.blocks.filter(({ status }) => status !== 'same').length + changes.sourcing.length : undefined;
  const tabs = [
    {
      id: 'claims',
      label: 'Claims',
      count: claims.length,
      content: (
        <>
          <ClaimsToCheck {...{ claims, story, zone, activeClaimId, onSelectClaim, onDone, onReload }} onRemark={props.onRemarkOnClaim} />
          <PicturesShown storyId={story.id} {...{ pictures, claims }} />
        </>
      ),
    },
    {
      id: 'map',
      label: 'Map',
      content: (
        <>
          <div className="mb-2 flex justify-end max-lg:hidden">
            <Button variant="quiet" size="small" aria-pressed={props.isMapWide} onPress={() => props.onWiden(!props.isMapWide)}>
              {props.isMapWide ? 'Show the text beside it' : 'Use the whole width'}
            </Button>
          </div>
          <SourcingMap
            {...{ claims, activeClaimId, zone }}
            onSelectClaim={(id) => onSelectClaim(id === activeClaimId ? null : id)}
          />
        </>
      ),
    },
    {
      id: 'findings',
      label: 'Findings',
      count: findings.filter(({ overriddenBy }) => !overriddenBy).length,
      content: (
        <div className="max-w-2xl">
          <FindingsList findings={findings} onGoTo={props.onGoTo} {...(mayOverride ? { onOverride: props.onOverride } : {})} />
        </div>
      ),
    },
    {
      id: 'remarks',
      label: 'Remarks',
      count: openCount(remarks),
      content: (
        <div className="max-w-2xl">
          <RemarkThreads
            remarks={remarks}
            storyId={story.id}
            onChanged={onReload}
            onShowQuote={props.onShowQuote}
            mayRemark
            newRemarkQuote={props.quote}
            onQuoteDone={props.onQuoteDone}
            zone={zone}
          />
        </div>
      ),
    },
    {
      id: 'changes',
      label: 'Changes',
      ...(news === undefined ? {} : { count: news }),
      content: <ChangesSince storyId={story.id} newest={review.newest} {...{ changes, zone, onDone, onReload }} />,
    },
    { id: 'history', label: 'History', content: <HistoryList storyId={story.id} moves={review.moves} zone={zone} /> },
  ];
  return <Tabs label="What the text stands on" tabs={tabs} selectedId={tab} onSelect={(id) => props.onTab(id as PanelTab)} />;
}
