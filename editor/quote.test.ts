import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeOf } from './document';
import { findQuote, quoteAt } from './quote';
import { surfacesOf } from './surfaces';
import { anyDocument } from './testing/arbitrary-document';
import { body, bold, br, doc, headline, p } from './testing/build';

const story = doc(
  headline('Crossing falls'),
  body(p('They hold the ', bold('border'), ' post.'), p('Others deny that they hold the border post, he said.'), p('“No,” she said.')),
);

/** The words between two positions, as findQuote answered them. */
function wordsAt(place: { from: number; to: number } | null): string | null {
  return place && nodeOf(story).textBetween(place.from, place.to, '\n', '\n');
}

describe('quoting words', () => {
  it('takes them with what stands around them, across emphasis', () => {
    const { pos } = surfacesOf(story)[3]!;
    expect(quoteAt(story, pos + 5, pos + 20)).toEqual({
      exact: 'hold the border',
      prefix: 'Crossing falls\n\n\nThey ',
      suffix: ' post.\nOthers deny that they hol',
    });
  });

  it('finds the place that was meant when the words stand twice', () => {
    const second = { exact: 'hold the border post', prefix: 'Others deny that they ', suffix: ', he said.' };
    expect(findQuote(story, second)!.from).toBe(surfacesOf(story)[4]!.pos + 22);
    expect(findQuote(story, { ...second, prefix: 'They ', suffix: '.' })!.from).toBe(surfacesOf(story)[3]!.pos + 5);
  });

  it('finds words whose quotation marks and spaces were straightened', () => {
    expect(wordsAt(findQuote(story, { exact: '"No,"\u00a0she said', prefix: '', suffix: '' }))).toBe('“No,” she said');
  });

  it('finds words that run over the end of a paragraph', () => {
    expect(wordsAt(findQuote(story, { exact: 'post.\nOthers', prefix: '', suffix: '' }))).toBe('post.\nOthers');
  });

  it('counts a line break as a character', () => {
    const lines = doc(body(p('One', br(), 'two')));
    const { pos } = surfacesOf(lines)[3]!;
    expect(quoteAt(lines, pos, pos + 7).exact).toBe('One\ntwo');
    expect(findQuote(lines, { exact: 'two', prefix: '', suffix: '' })).toEqual({ from: pos + 4, to: pos + 7 });
  });

  it('says so when the words are gone, or when there are none', () => {
    expect(findQuote(story, { exact: 'fell to the army', prefix: '', suffix: '' })).toBeNull();
    expect(findQuote(story, { exact: '', prefix: 'They ', suffix: ' hold' })).toBeNull();
  });

  it('never cuts a character in two', () => {
    const flags = doc(body(p('🏳'.repeat(40), 'x', '🏳'.repeat(40))));
    const { pos } = surfacesOf(flags)[3]!;
    const { prefix, suffix } = quoteAt(flags, pos + 80, pos + 81);
    expect([prefix, suffix]).toEqual(['🏳'.repeat(16), '🏳'.repeat(16)]);
    expect(quoteAt(flags, pos + 81, pos + 83).prefix).toBe(`${'🏳'.repeat(15)}x`);
  });

  it('finds what it quoted, in any document', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(), fc.nat(), (json, a, b) => {
        const surfaces = surfacesOf(json).filter(({ text }) => text !== '');
        fc.pre(surfaces.length > 0);
        const { pos, text } = surfaces[a % surfaces.length]!;
        const from = pos + (b % text.length);
        const quote = quoteAt(json, from, pos + text.length);
        const found = findQuote(json, quote);
        expect(found && quoteAt(json, found.from, found.to)).toEqual(quote);
      }),
    );
  });
});
