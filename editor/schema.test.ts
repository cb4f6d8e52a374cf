import { Editor } from '@tiptap/core';
import { Slice } from '@tiptap/pm/model';
import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AllowedText, cleanInsertedText } from './behaviour/allowed-text';
import { breaksFields, deleteInEachField } from './behaviour/field-wall';
import { asSingleLine } from './behaviour/single-line-paste';
import { nodeOf, parseDocument } from './document';
import { documentExtensions, documentSchema } from './schema';
import { passagesOf, surfacesOf } from './surfaces';
import { anyDocument } from './testing/arbitrary-document';
import { body, bold, br, claim, claimId, dateline, doc, headline, language, p } from './testing/build';

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

  it('keep their own words when a selection over several of them is deleted', () => {
    const state = EditorState.create({
      doc: nodeOf(doc(headline('Crossing falls'), dateline('Quetta'), body(p('It fell.'), p('They say so.')))),
    });
    const selected = state.apply(
      state.tr.setSelection(TextSelection.create(state.doc, surfacesOf(state.doc)[0]!.pos + 8, surfacesOf(state.doc)[4]!.pos + 5)),
    );
    let deleted = selected;
    expect(deleteInEachField(selected, (tr) => (deleted = selected.apply(tr)))).toBe(true);
    expect(deleted.doc.toJSON()).toEqual(nodeOf(doc(headline('Crossing'), body(p('say so.')))).toJSON());
    expect(deleted.selection.from).toBe(selected.selection.from);
  });

  it('refuse an edit that would pull words of one into another', () => {
    const state = EditorState.create({ doc: nodeOf(doc(headline('Crossing falls'), body(p('It fell.')))) });
    expect(breaksFields(state.tr.delete(5, state.doc.content.size - 5))).toBe(true);
    expect(breaksFields(state.tr.delete(5, 8))).toBe(false);
    expect(breaksFields(state.tr.delete(0, state.doc.content.size))).toBe(false);
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

describe('passages in another language', () => {
  const words = nodeOf(doc(body(p('They say salaam to all.'))));
  const { pos } = surfacesOf(words)[3]!;
  const mark = (lang: string) => documentSchema.mark('language', { lang });

  it('are one passage however claims and bold words cross them', () => {
    const { tr } = EditorState.create({ doc: words });
    tr.addMark(pos, pos + 12, documentSchema.mark('claim', { id: claimId(1) }));
    tr.addMark(pos + 9, pos + 15, mark('ps')).addMark(pos + 13, pos + 18, documentSchema.mark('bold'));
    const sentence = tr.doc.resolve(pos).parent;
    const inPashto = sentence.children.filter((node) => mark('ps').isInSet(node.marks));
    expect(inPashto.map((node) => [node.text, ...node.marks.map(({ type }) => type.name)])).toEqual([
      ['sal', 'language', 'claim'],
      ['a', 'language'],
      ['am', 'language', 'bold'],
    ]);
    expect(passagesOf(surfacesOf(tr.doc)[3]!)).toEqual([{ id: claimId(1), from: 0, to: 12, exact: 'They say sal' }]);
  });

  it('give way to a language put on the same words', () => {
    const { tr } = EditorState.create({ doc: words });
    tr.addMark(pos + 9, pos + 18, mark('ps')).addMark(pos + 9, pos + 15, mark('fa-AF'));
    expect(tr.doc.eq(nodeOf(doc(body(p('They say ', language('fa-AF', 'salaam'), language('ps', ' to'), ' all.')))))).toBe(true);
  });

  it('do not grow when words are typed at either end', () => {
    const { tr } = EditorState.create({ doc: words });
    tr.addMark(pos + 9, pos + 15, mark('ps')).insertText('!', pos + 15).insertText('!', pos + 9);
    expect(tr.doc.eq(nodeOf(doc(body(p('They say !', language('ps', 'salaam'), '! to all.')))))).toBe(true);
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

  it('loses them in a running editor, which links no words to an address that the server would refuse', () => {
    const editor = new Editor({ element: null, extensions: documentExtensions, content: doc(body(p('The post fell.'))) });
    const running = EditorState.create({ doc: editor.state.doc, plugins: AllowedText.config.addProseMirrorPlugins!.call({} as never) });
    const typed = running.apply(running.tr.insertText('\u202ebig\u0000 ', surfacesOf(running.doc)[3]!.pos));
    expect(typed.doc.textContent).toBe('big  The post fell.');
    editor.commands.selectAll();
    expect(editor.commands.setLink({ href: 'javascript:alert(1)' })).toBe(false);
    expect(JSON.stringify(editor.getJSON())).not.toContain('javascript');
    expect(editor.commands.setLink({ href: 'https://example.org' })).toBe(true);
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
