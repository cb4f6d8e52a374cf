import { sameDocument } from '@/editor/compare';
import { parseDocument, type DocumentJson } from '@/editor/document';
import type { FoundText } from './device-store';

type Sorted = {
  /** What the newsroom lacks. */
  lacking: FoundText[];
  /** What it has already, or what cannot be read any more; nobody is writing it. */
  needless: FoundText[];
};

/** Which of the texts on a device are worth showing to whoever begins this visit, where `saved` is what the newsroom has. */
export function sortTexts(texts: readonly FoundText[], visit: string, saved: DocumentJson): Sorted {
  const others = texts.filter((text) => text.visit !== visit);
  const lacking = others.filter(({ document }) => parseDocument(document).ok && !sameDocument(document, saved));
  return { lacking, needless: others.filter((text) => !text.isOpen && !lacking.includes(text)) };
}
