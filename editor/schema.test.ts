import { Slice } from '@tiptap/pm/model';
import { AllSelection, EditorState } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanInsertedText } from './behaviour/allowed-text';
import { selectionInField } from './behaviour/selection-in-field';
import { asSingleLine } from './behaviour/single-line-paste';
import { nodeOf, parseDocument } from './document';
import { documentSchema } from './schema';
import { surfacesOf } from './surfaces';
import { anyDocument } from './testing/arbitrary-document';
import { body, bold, br, claim, claimId, doc, headline, p } from './testing/build';

const fields = ['headline', 'standfirst', 'dateline', 'body'];

describe('the four fields', () => {
  it('outlive the deletion of any stretch of any document', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.nat(), (json, a, b) => {
        const { tr } = EditorState.create({ doc: nodeOf(json) });
        const [from, to] = [a % tr.doc.content.size, b % tr.doc.content.size].sort((x, y) => x - y) as [number, number];
        tr.deleteRange(from, to).delete(Math.min(from, tr.doc.content.size), Math.min(to, tr.doc.content.size));
        expect(tr.doc.children.map(({ type }) => type.name)).toEqual(fields);
        expect(() => tr.doc.check()).not.toThrow();
      }),
    );
  });

  it('outlive the replacement of any stretch by any stretch of another document', () => {
    const place = fc.tuple(fc.nat(), fc.nat());
    fc.assert(
      fc.property(anyDocument, place, anyDocument, place, (target, [a, b], source, [c, d]) => {
        const { tr } = EditorState.create({ doc: nodeOf(target) });
        const between = (x: number, y: number, size: number) => [x % size, y % size].sort((m, n) => m - n) as [number, number];
        const copied = nodeOf(source).slice(...between(c, d, nodeOf(source).content.size), true);
        tr.replaceRange(...between(a, b, tr.doc.content.size), copied);
        expect(tr.doc.children.map(({ type }) => type.name)).toEqual(fields);
        expect(() => tr.doc.check()).not.toThrow();
      }),
    );
  });

  it('are emptied, not removed, when everything is selected and deleted', () => {
    const { tr } = EditorState.create({ doc: nodeOf(doc(headline('Crossing falls'), body(p('It fell.')))) });
    tr.setSelection(new AllSelection(tr.doc)).deleteSelection();
    expect(tr.doc.eq(nodeOf(doc()))).toBe(true);
  });

  it('cannot be selected into one another, so that no deletion pulls the body into the headline', () => {
    const story = nodeOf(doc(headline('Crossing falls'), body(p('It fell.'), p('They say so.'))));
    const [inHeadline, inBody] = [surfacesOf(story)[0]!.pos + 8, surfacesOf(story)[4]!.pos + 3];
    const [$headline, $body] = [story.resolve(inHeadline), story.resolve(inBody)];
    const down = selectionInField($headline, $body)!;
    const up = selectionInField($body, $headline)!;
    expect([down, up].map(({ from, to }) => story.textBetween(from, to, '|'))).toEqual([' falls', 'It fell.|The']);
    expect(selectionInField($body, story.resolve(inBody - 10))).toBeNull();
  });
});

describe('claims', () => {
  const words = nodeOf(doc(body(p('They hold the post.'))));
  const { pos } = surfacesOf(words)[3]!;
  const mark = (n: number) => documentSchema.mark('claim', { id: claimId(n) });

  it('may overlap', () => {
    const { tr } = EditorState.create({ doc: words });
    tr.addMark(pos, pos + 9, mark(1)).addMark(pos + 5, pos + 19, mark(2));
    expect(tr.doc.rangeHasMark(pos, pos + 9, mark(1).type)).toBe(true);
    expect(tr.doc.resolve(pos + 7).marks().map(({ attrs }) => attrs.id)).toEqual([claimId(1), claimId(2)]);
  });

  it('do not grow when words are typed at either end', () => {
    const { tr } = EditorState.create({ doc: words });
    tr.addMark(pos + 5, pos + 9, mark(1)).insertText('!', pos + 9).insertText('!', pos + 5);
    expect(tr.doc.eq(nodeOf(doc(body(p('They !', claim(claimId(1), 'hold'), '! the post.')))))).toBe(true);
  });
});

describe('text put into a document', () => {
  it('loses the hidden characters that the server would refuse, and keeps its marks', () => {
    const state = EditorState.create({ doc: nodeOf(doc(body(p(bold('The post fell.'))))) });
    const { pos } = surfacesOf(state.doc)[3]!;
    const typed = state.tr.insertText('\u202e big\tone\u0000', pos + 8).insertText('می\u200cخواهم ', pos);
    const cleaned = cleanInsertedText([typed], state.apply(typed));
    expect(cleaned!.doc.textContent).toBe('می\u200cخواهم The post big one  fell.');
    expect(parseDocument(cleaned!.doc.toJSON()).ok).toBe(true);
    expect(cleaned!.doc.nodeAt(surfacesOf(cleaned!.doc)[3]!.pos)!.marks[0]!.type.name).toBe('bold');
  });

  it('is left alone where nothing is hidden in it', () => {
    const state = EditorState.create({ doc: nodeOf(doc(headline('A'))) });
    const typed = state.tr.insertText('B', 1);
    expect(cleanInsertedText([typed], state.apply(typed))).toBeNull();
  });

  it('becomes one line where there is only one, and loses no word', () => {
    const three = nodeOf(doc(body(p('One'), p('two', br(), 'three'), p(bold('four')))));
    const line = asSingleLine(new Slice(three.child(3).content, 0, 0), documentSchema);
    expect(line.content.textBetween(0, line.content.size)).toBe('One two three four');
  });
});
