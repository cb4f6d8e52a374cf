import type { Node } from '@tiptap/pm/model';
import { Fragment } from '@tiptap/pm/model';
import type { DocumentJson } from './document';
import { joinText, jsonOf, parseDocument } from './document';

/**
 * The copy of a document that readers may see. It can hold only what the contract knows, and of the claims only the marks
 * of those `keepAnchor` answers for. Throws when `json` is not a valid document: nothing doubtful is ever made public.
 */
export function publicDocument(json: unknown, keepAnchor: (id: string) => boolean): DocumentJson {
  const parsed = parseDocument(json);
  if (!parsed.ok) throw new Error(parsed.sentence);
  return jsonOf(joinText(withoutClaims(parsed.document, (id) => !keepAnchor(id))));
}

function withoutClaims(node: Node, drop: (id: string) => boolean): Node {
  const marks = node.marks.filter((mark) => mark.type.name !== 'claim' || !drop(String(mark.attrs.id)));
  const bare = node.mark(marks);
  return bare.isLeaf ? bare : bare.copy(Fragment.fromArray(bare.children.map((child) => withoutClaims(child, drop))));
}
