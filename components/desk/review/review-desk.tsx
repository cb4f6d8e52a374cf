'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { ReadingView } from '@/components/editor/reading-view';
import { Button } from '@/components/ui/button';
import { findQuote, type Quote } from '@/editor/quote';
import type { Finding } from '@/newsroom/gate/finding';
import type { RefusalCode } from '@/newsroom/refusal';
import { ChangedMeanwhile } from '../changed-meanwhile';
import { ActBar } from './act-bar';
import { type Done, DoneNote } from './done-note';
import { OverrideDialog } from './override-dialog';
import { reviewActs, type ActId } from './review-acts';
import type { ReviewData } from './review-data';
import { ReviewDialogs } from './review-dialogs';
import { ReviewHeader } from './review-header';
import { type PanelTab, ReviewPanel } from './review-panel';
import { useIsWide } from './use-is-wide';
import { ViewSwitch } from './view-switch';

type Range = { from: number; to: number };

const nothingDone: Done = { sentence: '', isPublic: false };

/** A story under review: the text as readers would have it, beside everything it stands on. */
export function ReviewDesk(data: ReviewData) {
  const { story, sourcing, remarks, review, zone, today } = data;
  const router = useRouter();
  const [isReading, startReading] = useTransition();
  const isWide = useIsWide();
  const [view, setView] = useState<'text' | 'panel'>('text');
  const [tab, setTab] = useState<PanelTab>('claims');
  const [activeClaimId, setActiveClaim] = useState<string | null>(null);
  const [focusPlace, setFocusPlace] = useState<Range | null>(null);
  const [selected, setSelected] = useState<Quote | null>(null);
  const [quote, setQuote] = useState<Quote | null>(null);
  const [isWidened, setWidened] = useState(false);
  const [open, setOpen] = useState<ActId | null>(null);
  const [overridden, setOverridden] = useState<Finding | null>(null);
  const [done, setDone] = useState(nothingDone);

  const reload = () => startReading(() => router.refresh());
  const show = (next: PanelTab) => {
    setTab(next);
    setView('panel');
  };
  const closeAll = () => {
    setOpen(null);
    setOverridden(null);
  };
  const dialog = {
    onClose: closeAll,
    onReload: (code: RefusalCode) => {
      closeAll();
      if (code === 'gate') show('findings');
      else setDone({ sentence: 'This is the story as it stands now.', isPublic: false });
      reload();
    },
    onDone: (sentence: string, isPublic = false) => {
      closeAll();
      setDone({ sentence, isPublic });
      reload();
    },
  };
  const remarkOn = (words: Quote) => {
    setQuote(words);
    setSelected(null);
    show('remarks');
  };
  const goTo = (place: Range | null, claimId: string | null) => {
    if (claimId) setActiveClaim(claimId);
    setFocusPlace(place && { from: place.from, to: place.to });
    setView('text');
    setWidened(false);
  };
  const isMapWide = isWidened && tab === 'map';
  const isTextShown = isWide ? !isMapWide : view === 'text';

  return (
    <div className="flex grow flex-col pb-16 lg:pb-0">
      <ReviewHeader {...{ story, sourcing, review, zone }}>
        <ActBar acts={reviewActs(story, review)} isReading={isReading} onAct={setOpen} />
      </ReviewHeader>
      <ChangedMeanwhile storyId={story.id} concern="touchedAt" seen={story.touchedAt} onReload={reload} />
      <DoneNote {...done} isReading={isReading} published={story.published} onForget={() => setDone(nothingDone)} />
      <ViewSwitch view={view} onView={setView} findings={sourcing.findings} />
      <div className={`grid grow grid-cols-[minmax(0,1fr)] ${isMapWide ? '' : 'lg:grid-cols-[minmax(0,40rem)_minmax(0,1fr)]'}`}>
        <section aria-label="The text" className={`relative px-4 py-6 sm:px-8 ${isTextShown ? '' : 'hidden'}`}>
          <ReadingView
            document={story.draft.document}
            storyId={story.id}
            claims={sourcing.claims}
            remarks={remarks.threads}
            activeClaimId={isTextShown ? activeClaimId : null}
            onSelectClaim={(id) => {
              setActiveClaim(id);
              if (id) show(tab === 'map' ? 'map' : 'claims');
            }}
            onSelectQuote={setSelected}
            focusPlace={isTextShown ? focusPlace : null}
            language={story.language}
            label={`The text of “${story.headline}”`}
          />
          {selected ? (
            <div role="presentation" className="sticky bottom-16 mt-4 flex justify-center lg:bottom-4" onMouseDown={(event) => event.preventDefault()}>
              <Button variant="primary" size="small" className="shadow-raised" onPress={() => remarkOn(selected)}>
                Remark on these words
              </Button>
            </div>
          ) : null}
        </section>
        <section
          aria-labelledby="stands-on"
          className={`min-w-0 bg-paper px-4 pt-1 pb-6 lg:sticky lg:top-(--desk-bar) lg:block lg:h-[calc(100dvh-var(--desk-bar))] lg:overflow-y-auto lg:border-s lg:border-rule ${view === 'panel' ? '' : 'max-lg:hidden'}`}
        >
          <h2 id="stands-on" className="sr-only">
            What it stands on
          </h2>
          <ReviewPanel
            {...data}
            tab={tab}
            onTab={setTab}
            activeClaimId={activeClaimId}
            onSelectClaim={setActiveClaim}
            isMapWide={isMapWide}
            onWiden={setWidened}
            quote={quote}
            onQuoteDone={() => setQuote(null)}
            onRemarkOnClaim={({ anchors }) => remarkOn({ exact: anchors[0]?.exact ?? '', prefix: '', suffix: '' })}
            onShowQuote={(words) => goTo(findQuote(story.draft.document, words), null)}
            onGoTo={goTo}
            onOverride={setOverridden}
            onDone={dialog.onDone}
            onReload={reload}
          />
        </section>
      </div>
      <ReviewDialogs open={open} {...{ story, sourcing, review, zone, today }} {...dialog} />
      <OverrideDialog finding={overridden} sourcing={sourcing} overrides={review.overrides} {...dialog} />
    </div>
  );
}
