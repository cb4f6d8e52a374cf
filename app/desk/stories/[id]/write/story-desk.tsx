'use client';

import { EditorContent } from '@tiptap/react';
import { useRouter } from 'next/navigation';
import { useMemo, useRef, useState } from 'react';
import type { Range } from '@/components/editor/claim-ranges';
import { ClaimForm } from '@/components/editor/claim-form';
import { FoundTexts } from '@/components/editor/found-texts';
import { insertFigure } from '@/components/editor/insert-figure';
import { openQuotes } from '@/components/editor/open-quotes';
import { SaveLine } from '@/components/editor/save-line';
import { sheetLanguage } from '@/components/editor/sheet-language';
import { Toolbar } from '@/components/editor/toolbar';
import { useAutosave } from '@/components/editor/use-autosave';
import { useFoundTexts } from '@/components/editor/use-found-texts';
import { useStoryEditor } from '@/components/editor/use-story-editor';
import { jsonOf } from '@/editor/document';
import type { DeskClaim, Sourcing } from '@/newsroom/claims/read-sourcing';
import type { Colleague } from '@/newsroom/people/list-colleagues';
import type { DeskPicture } from '@/newsroom/pictures/list-pictures';
import type { StoryRemarks } from '@/newsroom/remarks/read-remarks';
import type { SectionChoice } from '@/newsroom/stories/list-sections';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { standsFor } from '@/newsroom/stories/transitions';
import { type Asked, AskedDialog } from './asked-dialog';
import { byPlace } from './by-place';
import type { Names } from './details-form';
import { leadTo } from './lead-to';
import { MovedMeanwhile } from './moved-meanwhile';
import { SidePanel, type PanelId } from './side-panel';
import { StaleText } from './stale-text';
import { StoryLine } from './story-line';
import { SubmitButton } from './submit-button';
import { type Suggesting, SuggestionLine } from './suggestion-line';
import { takeSuggestion, toSayWho } from './take-suggestion';
import { useClaiming } from './use-claiming';
import { useRemarks } from './use-remarks';
import { useSourcing } from './use-sourcing';
import { VoidedNotice } from './voided-notice';

export type StoryDeskProps = {
  story: StoryForDesk;
  sourcing: Sourcing;
  remarks: StoryRemarks;
  sections: SectionChoice[];
  colleagues: Colleague[];
  names: Names;
  pictures: DeskPicture[];
  me: { id: string; name: string };
  /** The newsroom's zone, an IANA name. */
  zone: string;
};

/** The desk of one writer: the text, and beside it all that it stands on. */
export function StoryDesk({ story, sourcing: initial, remarks: firstRemarks, sections, colleagues, names, pictures, me, zone }: StoryDeskProps) {
  const router = useRouter();
  const sourcing = useSourcing(initial);
  const { remarks, refetch: refetchRemarks } = useRemarks(story.id, firstRemarks);
  const [activeClaimId, setActiveClaimId] = useState<string | null>(null);
  const [focus, setFocus] = useState<Range | null>(null);
  const [panel, setPanel] = useState<PanelId>('claims');
  const [isSheetOpen, setSheetOpen] = useState(false);
  const [asks, setAsks] = useState<Asked | null>(null);
  const [voidedAt, setVoidedAt] = useState<string | null>(null);
  const side = useRef<HTMLElement>(null);
  const suggesting = useRef<Suggesting>(null);
  const quotes = useMemo(() => openQuotes(remarks.threads), [remarks]);

  const goToPanel = () => {
    setSheetOpen(true);
    side.current?.querySelector<HTMLElement>('[role=tab][aria-selected=true]')?.focus();
  };
  const editor = useStoryEditor({
    storyId: story.id,
    language: story.language,
    document: story.draft.document,
    claims: sourcing.claims,
    quotes,
    activeClaimId,
    focus,
    onSelectClaim: setActiveClaimId,
    onWritten: () => setFocus(null),
    onEditFigure: (figureAt) => setAsks({ figureAt }),
    acts: {
      makeClaim: () => claiming.begin('new'),
      goToPanel,
      saveNow: () => void saving.flush(),
      editLink: () => setAsks('link'),
      editLanguage: () => setAsks('language'),
      takeSuggestion: () => suggesting.current?.take() ?? false,
      letSuggestionBe: () => suggesting.current?.letBe() ?? false,
    },
  });
  const saving = useAutosave({
    editor,
    storyId: story.id,
    personId: me.id,
    draft: story.draft,
    onAccepted: ({ findings, approvalVoided, savedAt }, text) => {
      sourcing.afterSave(findings, text);
      if (!approvalVoided) return;
      setVoidedAt(savedAt);
      router.refresh();
    },
  });
  const found = useFoundTexts({ editor, personId: me.id, storyId: story.id, visit: saving.visit, saved: story.draft.document });
  const rereadSourcing = async () => {
    await sourcing.refetch();
    // A change of sourcing takes an approval away as a change of words does.
    if (standsFor('edit', story).allowed) router.refresh();
  };
  const afterClaim = {
    onMade: (claim: DeskClaim) => {
      sourcing.add(claim);
      setActiveClaimId(claim.id);
    },
    onChanged: async () => {
      await saving.flush();
      await rereadSourcing();
    },
  };
  const claiming = useClaiming({ editor, storyId: story.id, language: story.language, ...afterClaim });
  const doc = editor?.state.doc;
  const claims = useMemo(() => (doc ? byPlace(sourcing.claims, doc) : sourcing.claims), [sourcing.claims, doc]);

  const lead = (place: Range | null) => {
    setSheetOpen(false);
    setFocus(place);
  };
  const selectClaim = (id: string | null) => {
    setActiveClaimId(id);
    if (editor && id) leadTo.claim(editor, claims.find((claim) => claim.id === id));
  };
  const showFindings = () => {
    setPanel('findings');
    setSheetOpen(true);
  };

  return (
    <div className="grid grow lg:grid-cols-[minmax(0,1fr)_minmax(22rem,30rem)]">
      <section aria-label="Text" className="min-w-0 pb-40 lg:pb-24">
        <MovedMeanwhile story={story} flush={saving.flush} />
        <div className="sticky top-(--desk-bar) z-20 border-b border-rule bg-paper px-4 py-2 sm:px-6">
          <div className="mx-auto flex max-w-2xl flex-col gap-2">
            <div className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4">
              <SaveLine runner={saving} zone={zone} />
              <SubmitButton
                story={story}
                flush={saving.flush}
                onRefused={(findings) => {
                  const first = findings.find(({ place }) => place) ?? findings[0];
                  if (editor && first) lead(leadTo.finding(editor, first.place, first.claimId, claims));
                  showFindings();
                }}
                onDone={sourcing.refetch}
              />
            </div>
            {editor ? (
              <Toolbar
                editor={editor}
                onLink={() => setAsks('link')}
                onLanguage={() => setAsks('language')}
                onFigure={() => setAsks({ figureAt: insertFigure(editor) })}
                onClaim={() => claiming.begin('new')}
                onAttach={() => claiming.begin('known')}
              />
            ) : null}
          </div>
        </div>
        <div className="mx-auto flex max-w-2xl flex-col gap-4 py-5 max-[46rem]:px-4">
          <StoryLine story={story} zone={zone} />
          <VoidedNotice at={voidedAt} zone={zone} onClose={() => setVoidedAt(null)} />
          <FoundTexts
            texts={found.texts}
            readPresent={() => (editor ? jsonOf(editor.state.doc) : null)}
            zone={zone}
            onTake={found.take}
            onDiscard={found.discard}
          />
          <div className="relative pt-4" lang={story.language}>
            <EditorContent editor={editor} {...sheetLanguage(story.language)} />
            {claiming.claiming ? (
              <ClaimForm
                key={claiming.claiming.claimId}
                {...claiming.claiming}
                onAdd={(said, words) => void claiming.add(said, words)}
                onClose={(words) => void claiming.close(words)}
                onTryAgain={claiming.tryAgain}
                onAttach={(claim) => void claiming.attach(claim)}
                onAttachInstead={claiming.attachInstead}
              />
            ) : null}
          </div>
        </div>
      </section>
      <SidePanel
        ref={side}
        suggestion={
          editor ? (
            <SuggestionLine
              ref={suggesting}
              editor={editor}
              language={story.language}
              claims={sourcing.claims}
              onTake={(suggestion, source) => {
                if (source) void takeSuggestion({ editor, storyId: story.id, suggestion, source, ...afterClaim });
                else claiming.begin('new', toSayWho(suggestion));
              }}
            />
          ) : null
        }
        {...{ story, claims, remarks, sections, colleagues, names, zone, activeClaimId, panel, isSheetOpen }}
        findings={sourcing.findings}
        onPanel={(id) => {
          setPanel(id);
          setSheetOpen(true);
        }}
        onSheet={setSheetOpen}
        onSelectClaim={selectClaim}
        onGoToFinding={(place, claimId) => editor && lead(leadTo.finding(editor, place, claimId, claims))}
        onShowQuote={(quote) => editor && lead(leadTo.quote(editor, quote))}
        onTakeOff={(claim) => {
          if (editor) leadTo.takeOff(editor, claim);
          setActiveClaimId(null);
        }}
        onLeave={() => editor?.commands.focus()}
        onSourcingChanged={rereadSourcing}
        onRemarksChanged={refetchRemarks}
      />
      {asks !== null && editor ? (
        <AskedDialog
          asked={asks}
          {...{ editor, pictures, claims }}
          storyId={story.id}
          language={story.language}
          onSourcingChanged={() => void rereadSourcing()}
          onClose={() => setAsks(null)}
        />
      ) : null}
      <StaleText
        runner={saving}
        readText={() => (editor ? jsonOf(editor.state.doc) : null)}
        zone={zone}
        keepTheirs={(kept, savedBy) => kept.send('name-revision', { id: kept.id, storyId: story.id, name: `${savedBy}’s text, before ${me.name}’s was put on top` })}
        onTakeTheirs={(mine, newer) => {
          void found.setAside({ document: mine, basedOn: story.draft.version });
          editor?.chain().setMeta('addToHistory', false).setContent(newer).run();
          saving.tell({ type: 'took-theirs' });
          void sourcing.refetch();
        }}
      />
    </div>
  );
}
