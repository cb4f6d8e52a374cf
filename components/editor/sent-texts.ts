import type { Node } from '@tiptap/pm/model';
import { sameDocument } from '@/editor/compare';
import type { DocumentJson } from '@/editor/document';
import type { NewerDraft } from '@/newsroom/refusal';

/**
 * Texts that were sent and never answered. Each may have arrived all the same, also long after the page gave it up, and
 * then the newer text of the newsroom is nobody else's.
 */
export class SentTexts {
  private readonly unanswered: Node[] = [];

  /** No answer came for this one. */
  add(text: Node): void {
    if (!this.unanswered.includes(text)) this.unanswered.push(text);
  }

  /** The newsroom answered: whatever is still under way from before is based on an older version, and will be refused. */
  clear(): void {
    this.unanswered.length = 0;
  }

  /** Whose a newer text is: `now` for the one that was just sent, `before` for one that was sent and never answered. */
  whenSent(newer: NewerDraft, justSent: Node): 'now' | 'before' | undefined {
    if (isSame(newer, justSent)) return 'now';
    return this.unanswered.some((text) => isSame(newer, text)) ? 'before' : undefined;
  }
}

/** A text of another version of the editor cannot be compared, and is taken for another. */
function isSame({ document }: NewerDraft, text: Node): boolean {
  try {
    return sameDocument(document as DocumentJson, text);
  } catch {
    return false;
  }
}
