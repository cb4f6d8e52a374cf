import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeOf } from './document';
import { plainText, readDocument, wordCount } from './reading';
import { anyDocument } from './testing/arbitrary-document';
import { body, br, bullets, claim, claimId, dateline, doc, figure, h2, headline, item, p, quotation } from './testing/build';

const story = doc(
  headline('Crossing falls'),
  dateline('Quetta'),
  body(
    h2('At the border'),
    p('They say ', claim(claimId(1), 'they hold it'), '. Others deny it.'),
    bullets(item(p('One'))),
    quotation(p('Two words')),
    figure({ alt: 'A flag', credit: 'Own picture' }, 'The flag over the post'),
  ),
);

describe('reading a document', () => {
  it('gives every block in reading order, with its tier and kind', () => {
    expect(readDocument(story).surfaces.map(({ tier, kind, blockIndex, text }) => [blockIndex, tier, kind, text])).toEqual([
      [0, 'headline', 'headline', 'Crossing falls'],
      [1, 'standfirst', 'standfirst', ''],
      [2, 'dateline', 'dateline', 'Quetta'],
      [3, 'body', 'heading', 'At the border'],
      [4, 'body', 'paragraph', 'They say they hold it. Others deny it.'],
      [5, 'body', 'listItem', 'One'],
      [6, 'body', 'quotation', 'Two words'],
      [7, 'caption', 'caption', 'The flag over the post'],
    ]);
  });

  it('gives the words of figures beside their captions', () => {
    const { figures } = readDocument(story);
    expect(figures).toMatchObject([{ blockIndex: 7, picture: null, alt: 'A flag', credit: 'Own picture' }]);
    expect(nodeOf(story).nodeAt(figures[0]!.pos)!.type.name).toBe('figure');
  });

  it('places claims within their block', () => {
    expect(readDocument(story).surfaces[4]!.anchors).toEqual([{ id: claimId(1), from: 9, to: 21, exact: 'they hold it' }]);
  });

  it('leads from every sentence to its words, and leaves no word out', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const document = nodeOf(json);
        for (const { pos, text, sentences } of readDocument(json).surfaces) {
          let reached = 0;
          for (const sentence of sentences) {
            expect(text.slice(reached, sentence.from).trim()).toBe('');
            expect(document.textBetween(pos + sentence.from, pos + sentence.to, '', '\n')).toBe(sentence.text);
            reached = sentence.to;
          }
          expect(text.slice(reached).trim()).toBe('');
        }
      }),
    );
  });

  it('is the same from a node as from JSON', () => {
    expect(readDocument(nodeOf(story))).toEqual(readDocument(story));
  });
});

describe('the plain text', () => {
  it('has every word, those about pictures too', () => {
    expect(plainText(story)).toBe(
      'Crossing falls\n\nQuetta\n\nAt the border\n\nThey say they hold it. Others deny it.\n\nOne\n\nTwo words\n\n' +
        'The flag over the post\n\nA flag\n\nOwn picture',
    );
  });

  it('counts the words of the body', () => {
    expect(wordCount(story)).toBe(3 + 8 + 1 + 2);
    expect(wordCount(doc(headline('Not counted'), body(p('One — two—three', br(), 'ولسوالی four.'))))).toBe(5);
    expect(wordCount(doc())).toBe(0);
  });
});
