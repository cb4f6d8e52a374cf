import type { Command, NodeSelection } from '@tiptap/pm/state';
import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { DocumentJson } from '../document';
import { nodeOf } from '../document';
import { surfacesOf } from '../surfaces';
import { body, bullets, doc, dateline, figure, h2, headline, item, p, standfirst } from '../testing/build';
import { goToNextField, leaveCaption, selectField, selectFigure, stayInFieldBackward, stayInFieldForward } from './field-keys';

const story = doc(headline('Crossing falls'), standfirst('It fell'), dateline('Quetta'), body(p('They say so.'), p('Others deny it.')));

/** An editor with the cursor (or a selection) in the nth block of `json`, by offsets in its text. */
function editorAt(json: DocumentJson, block: number, from = 0, to = from): EditorState {
  const document = nodeOf(json);
  const { pos } = surfacesOf(document)[block]!;
  return EditorState.create({ doc: document, selection: TextSelection.create(document, pos + from, pos + to) });
}

/** The editor after a key, or null when the command left the key to others. */
function press(command: Command, state: EditorState): EditorState | null {
  let after = state;
  return command(state, (tr) => (after = state.apply(tr))) ? after : null;
}

describe('Enter', () => {
  it('goes from the headline to the standfirst, the dateline and the body', () => {
    let state = editorAt(story, 0, 8);
    const visited = ['standfirst', 'dateline', 'paragraph'].map(() => {
      state = press(goToNextField, state)!;
      return state.selection.$from.parent.type.name;
    });
    expect(visited).toEqual(['standfirst', 'dateline', 'paragraph']);
    expect(state.doc.eq(nodeOf(story))).toBe(true);
    expect(press(goToNextField, state)).toBeNull();
  });

  it('leaves a caption for a new paragraph', () => {
    const after = press(leaveCaption, editorAt(doc(body(figure({}, 'The flag'))), 3, 4))!;
    expect(after.doc.child(3).childCount).toBe(2);
    expect(after.selection.$from.parent.type.name).toBe('paragraph');
    expect(press(leaveCaption, editorAt(story, 3))).toBeNull();
  });
});

describe('Backspace', () => {
  it.each([0, 1, 2, 3])('does nothing where field %i begins', (block) => {
    const before = editorAt(story, block);
    expect(press(stayInFieldBackward, before)!.doc.eq(before.doc)).toBe(true);
  });

  it.each([
    ['inside a field', editorAt(story, 0, 4)],
    ['at a later paragraph', editorAt(story, 4)],
    ['over a selection', editorAt(story, 3, 0, 4)],
    ['in a list that opens the body, which it lifts', editorAt(doc(body(bullets(item(p('One'))))), 3)],
  ])('is left alone %s', (_where, state) => {
    expect(press(stayInFieldBackward, state)).toBeNull();
  });

  it('makes a paragraph of a heading that opens the body', () => {
    expect(press(stayInFieldBackward, editorAt(doc(body(h2('One'))), 3))!.doc.child(3).child(0).type.name).toBe('paragraph');
  });

  it('selects a figure from the start of its caption', () => {
    const after = press(selectFigure, editorAt(doc(body(figure({}, 'The flag'))), 3))!;
    expect((after.selection as NodeSelection).node.type.name).toBe('figure');
  });
});

describe('Delete', () => {
  it('does nothing where a field ends', () => {
    for (const [block, end] of [[0, 14], [1, 7], [2, 6], [4, 15]] as const) {
      expect(press(stayInFieldForward, editorAt(story, block, end))).not.toBeNull();
    }
  });

  it('is left alone elsewhere', () => {
    expect(press(stayInFieldForward, editorAt(story, 0, 3))).toBeNull();
    expect(press(stayInFieldForward, editorAt(story, 3, 12))).toBeNull();
  });
});

describe('select all', () => {
  it('takes the field first and leaves the second time to the whole document', () => {
    const once = press(selectField, editorAt(story, 0, 3))!;
    expect(once.doc.textBetween(once.selection.from, once.selection.to)).toBe('Crossing falls');
    expect(press(selectField, once)).toBeNull();
  });

  it('takes all of the body', () => {
    const { doc: document, selection } = press(selectField, editorAt(story, 3))!;
    expect(document.textBetween(selection.from, selection.to, '|')).toBe('They say so.|Others deny it.');
  });

  it('takes everything where the field is empty', () => {
    expect(press(selectField, editorAt(doc(), 0))).toBeNull();
    const all = EditorState.create({ doc: nodeOf(story), selection: new AllSelection(nodeOf(story)) });
    expect(press(selectField, all)).toBeNull();
  });
});
