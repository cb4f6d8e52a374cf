import type { Node } from '@tiptap/pm/model';
import { parseDocument } from '../document';

/** The node of a document that is known to be valid; throws its refusal otherwise. */
export function documentOf(json: unknown): Node {
  const parsed = parseDocument(json);
  if (!parsed.ok) throw new Error(parsed.sentence);
  return parsed.document;
}
