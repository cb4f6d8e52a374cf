import type { ResolvedPos } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import { AllSelection, NodeSelection, Selection, TextSelection } from '@tiptap/pm/state';

const singleLineFields = ['headline', 'standfirst', 'dateline'];

function inSingleLineField($pos: ResolvedPos): boolean {
  return $pos.depth > 0 && singleLineFields.includes($pos.node(1).type.name);
}

/** Enter in the headline, standfirst or dateline goes on to the next field instead of splitting the line. */
export const goToNextField: Command = ({ doc, selection, tr }, dispatch) => {
  const { $from } = selection;
  if (!inSingleLineField($from)) return false;
  const nextField = doc.resolve($from.after(1) + 1);
  dispatch?.(tr.setSelection(Selection.near(nextField, 1)).scrollIntoView());
  return true;
};

/**
 * Backspace where a field begins does nothing: left to the browser it would pull two fields into one. A heading that
 * opens the body becomes a paragraph first; a list or quotation that opens it is lifted by the ordinary commands.
 */
export const stayInFieldBackward: Command = ({ schema, selection, tr }, dispatch) => {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset > 0) return false;
  if (inSingleLineField($from)) return true;
  if ($from.depth !== 2 || $from.index(1) > 0) return false;
  if ($from.parent.type.name === 'heading') dispatch?.(tr.setBlockType($from.pos, $from.pos, schema.nodes.paragraph!));
  return true;
};

/** Delete where a field ends does nothing, for the same reason. */
export const stayInFieldForward: Command = ({ doc, selection }) => {
  const { $from, empty } = selection;
  if (!empty || !$from.parent.isTextblock || $from.parentOffset < $from.parent.content.size) return false;
  return inSingleLineField($from) || Selection.atEnd(doc).to === $from.pos;
};

/** Select-all takes the field first, and the whole document when the field is selected already. */
export const selectField: Command = ({ doc, selection, tr }, dispatch) => {
  const { $from, $to } = selection;
  if (selection instanceof AllSelection || $from.depth === 0 || $from.index(0) !== $to.index(0)) return false;
  const field = TextSelection.between(doc.resolve($from.start(1)), doc.resolve($from.end(1)));
  if (field.empty || (field.from === selection.from && field.to === selection.to)) return false;
  dispatch?.(tr.setSelection(field));
  return true;
};

/** Enter in a caption leaves the figure for a new paragraph under it. */
export const leaveCaption: Command = ({ schema, selection, tr }, dispatch) => {
  const { $from } = selection;
  if ($from.parent.type.name !== 'figure') return false;
  const after = $from.after();
  tr.insert(after, schema.nodes.paragraph!.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Backspace where a caption begins selects the figure, so that a second one removes it knowingly. */
export const selectFigure: Command = ({ doc, selection, tr }, dispatch) => {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== 'figure' || $from.parentOffset > 0) return false;
  dispatch?.(tr.setSelection(NodeSelection.create(doc, $from.before())));
  return true;
};
