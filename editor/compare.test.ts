import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changedWords } from './changed-words';
import { compareDocuments, sameDocument } from './compare';
import { anyDocument } from './testing/arbitrary-document';
import { body, bold, claim, claimId, doc, figure, h2, headline, language, p } from './testing/build';

describe('changed words', () => {
  it('are whole words', () => {
    expect(changedWords('They say the post fell.', 'They claim the post fell.')).toEqual([
      { kind: 'same', text: 'They ' },
      { kind: 'removed', text: 'say' },
      { kind: 'added', text: 'claim' },
      { kind: 'same', text: ' the post fell.' },
    ]);
  });

  it('read as the old text and as the new', () => {
    const text = fc.array(fc.constantFrom('post', 'fell', 'the', '.', 'ولسوالی', '🏳️', '“No,”'), { maxLength: 12 }).map((w) => w.join(' '));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = changedWords(before, after);
        const without = (kind: string) => runs.filter((run) => run.kind !== kind).map((run) => run.text).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
      }),
    );
  });
});

describe('comparing two documents', () => {
  const [one, two, three] = [p('The post fell on Tuesday.'), p('Officials deny it.'), p('Nobody could verify the reports.')];

  function changes(before: Parameters<typeof compareDocuments>[0], after: typeof before) {
    return compareDocuments(before, after).blocks.filter(({ status }) => status !== 'same');
  }

  it('sees a language put on words, and names that of a whole block', () => {
    const plain = doc(body(p('یو دوه درې'), p('They say یو')));
    const marked = doc(body(p(language('ps', 'یو دوه درې')), p('They say ', language('ps', 'یو'))));
    expect(changes(plain, marked)).toMatchObject([{ status: 'restyled', language: 'ps' }, { status: 'restyled' }]);
    expect(changes(plain, marked)[1]).not.toHaveProperty('language');
    expect(changes(marked, doc(body(p('They say ', language('ps', 'یو')))))).toMatchObject([{ status: 'removed', language: 'ps' }]);
  });

  it('finds nothing between a document and itself', () => {
    fc.assert(fc.property(anyDocument, (json) => void expect(compareDocuments(json, json).changed).toBe(false)));
  });

  it('shows a changed headline as changed, however different', () => {
    expect(changes(doc(headline('Crossing falls')), doc(headline('Who holds Chaman?')))).toMatchObject([{ tier: 'headline', status: 'changed' }]);
  });

  it('shows a paragraph put between two others as added, and nothing else', () => {
    expect(changes(doc(body(one, three)), doc(body(one, two, three)))).toEqual([
      { tier: 'body', kind: 'paragraph', status: 'added', runs: [{ kind: 'added', text: 'Officials deny it.' }] },
    ]);
  });

  it('shows a paragraph taken out as removed', () => {
    expect(changes(doc(body(one, two, three)), doc(body(one, three)))).toMatchObject([{ status: 'removed', runs: [{ kind: 'removed' }] }]);
  });

  it('shows a paragraph that changed as changed, even when others moved in before it', () => {
    const edited = p('The post fell on Wednesday.');
    expect(changes(doc(body(one, two)), doc(body(three, edited, two)))).toMatchObject([
      { status: 'added' },
      { status: 'changed', runs: [{}, { kind: 'removed', text: 'Tuesday' }, { kind: 'added', text: 'Wednesday' }, {}] },
    ]);
  });

  it('does not take one paragraph for a quite different one', () => {
    expect(changes(doc(body(one)), doc(body(three))).map(({ status }) => status)).toEqual(['removed', 'added']);
  });

  it('notices emphasis, kind and claims, where the words stayed', () => {
    expect(changes(doc(body(p('It fell.'))), doc(body(p(bold('It fell.')))))).toMatchObject([{ status: 'restyled' }]);
    expect(changes(doc(body(p('It fell.'))), doc(body(h2('It fell.'))))).toMatchObject([{ kind: 'heading', status: 'restyled' }]);
    expect(changes(doc(body(p('It fell.'))), doc(body(p(claim(claimId(1), 'It fell.')))))).toMatchObject([{ status: 'restyled' }]);
  });

  it('notices another picture and other words about it', () => {
    const before = doc(body(figure({ picture: 'a'.repeat(64), alt: 'A flag', credit: 'Own' }, 'The post')));
    const after = doc(body(figure({ picture: 'b'.repeat(64), alt: 'A white flag', credit: 'Own' }, 'The post')));
    expect(changes(before, after).map(({ kind, status }) => [kind, status])).toEqual([['picture', 'changed'], ['alt', 'changed']]);
  });

  it('says every word of both documents', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (before, after) => {
        const { blocks } = compareDocuments(before, after);
        const said = (but: string) => blocks.flatMap(({ runs }) => runs).filter(({ kind }) => kind !== but).map(({ text }) => text).join('');
        const all = (of: typeof before) => compareDocuments(of, of).blocks.flatMap(({ runs }) => runs).map(({ text }) => text).join('');
        expect(said('added')).toBe(all(before));
        expect(said('removed')).toBe(all(after));
        expect(sameDocument(before, after)).toBe(!compareDocuments(before, after).changed);
      }),
    );
  });

  it('takes thousands of new paragraphs without delay', () => {
    const many = (word: string) => doc({ type: 'body', content: Array.from({ length: 2000 }, (_, n) => p(`${word} ${n}`)) });
    expect(compareDocuments(many('old'), many('new')).blocks).toHaveLength(4003);
  });
});

describe('the same document', () => {
  it('is the same however its words were split and its keys ordered', () => {
    const split = doc(body(p({ text: 'It ', type: 'text' }, { type: 'text', text: 'fell.' })));
    expect(sameDocument(split, doc(body(p('It fell.'))))).toBe(true);
    expect(sameDocument(split, doc(body(p('It fell'))))).toBe(false);
  });
});
