import type { Editor } from '@tiptap/core';
import { trackRange } from '@/components/editor/track-range';
import { sendCommand } from '@/components/desk/send-command';
import { say } from '@/components/ui/notices';
import { quoteAt } from '@/editor/quote';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { ClaimSuggestion } from '@/newsroom/gate/text/suggest-claims';
import { newClaim } from './new-claim';
import type { ProposedClaim } from './use-claiming';

type Options = {
  editor: Editor;
  storyId: string;
  suggestion: ClaimSuggestion;
  source: { id: string; name: string };
  onMade: (claim: DeskClaim) => void;
  onChanged: () => Promise<void>;
};

/** Makes the claim as it was proposed and notes who says it, while the writer goes on writing. */
export async function takeSuggestion({ editor, storyId, suggestion, source, onMade, onChanged }: Options): Promise<void> {
  const { place, statement, kind, stance, exactWords } = suggestion;
  const { doc, schema } = editor.state;
  const tracking = trackRange(editor, place);
  const [claimId, anchorId] = [crypto.randomUUID(), crypto.randomUUID()];
  const quote = quoteAt(doc, place.from, place.to);
  const made = await sendCommand('make-claim', { storyId, claimId, anchorId, quote, statement, kind });
  const range = tracking.read();
  tracking.stop();
  if (!made.ok) return say(made.refusal.sentence, 'refused');
  if (range) editor.view.dispatch(editor.state.tr.addMark(range.from, range.to, schema.marks.claim!.create({ id: anchorId })));
  onMade({ ...newClaim({ id: claimId, anchorId, statement, exact: quote.exact }), kind });
  const noted = await sendCommand('add-note', { id: crypto.randomUUID(), claimId, source: { id: source.id }, stance, exactWords });
  if (noted.ok) say(`The claim rests on ${source.name} now.`);
  else say(noted.refusal.sentence, 'refused');
  return onChanged();
}

/** The same for the form beside the words, where the writer says who says it: the directory knows nobody of that name. */
export function toSayWho({ place: { from, to }, statement, kind, source, stance, exactWords }: ClaimSuggestion): ProposedClaim {
  return { from, to, statement, kind, note: { name: source?.name ?? '', stance, exactWords } };
}
