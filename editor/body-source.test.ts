import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyFromSource, sourceOfBody } from './body-source';
import { parseDocument } from './document';
import { body, bullets, h2, item, p } from './testing/build';

const whole = (source: string) =>
  parseDocument({ type: 'doc', content: [{ type: 'headline' }, { type: 'standfirst' }, { type: 'dateline' }, bodyFromSource(source)] });

describe('a text that is typed plainly', () => {
  it('has paragraphs between empty lines, headings and lists', () => {
    const source = 'We say how we know it.\nAnd what we do not know.\n\n## Sources\n- They are named.\n- They are asked.\n\nThat is all.';
    expect(bodyFromSource(source)).toEqual(
      body(p('We say how we know it. And what we do not know.'), h2('Sources'), bullets(item(p('They are named.')), item(p('They are asked.'))), p('That is all.')),
    );
  });

  it('takes a sign without a space behind it, and markup of any other kind, for words', () => {
    const source = '-not a list, <b>not bold</b> and #not a heading\n\n##\n\n# One';
    expect(bodyFromSource(source)).toEqual(body(p('-not a list, <b>not bold</b> and #not a heading'), p('# One')));
  });

  it('is one empty paragraph when nothing was typed', () => {
    expect(bodyFromSource(' \r\n \r\n')).toEqual(body(p()));
  });

  it('always makes a body that the contract knows, and reads back as the same text', () => {
    const words = fc.stringMatching(/^[a-zA-Z#*\-<>& \n\r\t•]{0,200}$/);
    fc.assert(
      fc.property(words, (source) => {
        expect(whole(source)).toMatchObject({ ok: true });
        const once = bodyFromSource(source);
        expect(bodyFromSource(sourceOfBody(once))).toEqual(once);
      }),
    );
  });
});
