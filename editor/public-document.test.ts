import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf } from './anchors';
import { plainText } from './reading';
import { publicDocument } from './public-document';
import { anyDocument } from './testing/arbitrary-document';
import { body, claim, claimId, doc, headline, p } from './testing/build';

describe('the copy readers may see', () => {
  it('keeps the claims it was told to, and leaves the words of the others unmarked', () => {
    const story = doc(headline(claim(claimId(1), 'It fell')), body(p(claim(claimId(2), 'Secretly ', claim(claimId(1), 'so')), ' they say')));
    expect(publicDocument(story, (id) => id === claimId(1))).toEqual(
      doc(headline(claim(claimId(1), 'It fell')), body(p('Secretly ', claim(claimId(1), 'so'), ' they say'))),
    );
  });

  it('joins the words where a mark was taken off, so that nothing tells where it stood', () => {
    const story = doc(body(p('They say ', claim(claimId(2), 'it fell'), ' today')));
    expect(publicDocument(story, () => false)).toEqual(doc(body(p('They say it fell today'))));
  });

  it.each([
    ['a comment', { ...p('x'), comment: 'ask Ahmad' }],
    ['a private attribute', { ...p('x'), attrs: { note: 'ask Ahmad' } }],
    ['an unknown mark', p({ type: 'text', text: 'x', marks: [{ type: 'remark', attrs: { text: 'ask Ahmad' } }] })],
  ])('is not made at all from a document with %s', (_what, block) => {
    expect(() => publicDocument(doc(body(block)), () => true)).toThrow(/does not keep|cannot|can read/);
    expect(() => publicDocument(doc(body(block)), () => true)).not.toThrow(/Ahmad/);
  });

  it('has all the words and only the kept claims, of any document', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const published = publicDocument(json, (id) => id === claimId(1));
        expect(plainText(published)).toBe(plainText(json));
        expect(anchorsOf(published).map(({ id, exact }) => [id, exact])).toEqual(
          anchorsOf(json).filter(({ id }) => id === claimId(1)).map(({ id, exact }) => [id, exact]),
        );
      }),
    );
  });
});
