import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';
import type { NodeJson } from './document';
import { largestDocument, parseDocument } from './document';
import { emptyDocument } from './empty-document';
import { anyDocument } from './testing/arbitrary-document';
import {
  body,
  bold,
  br,
  bullets,
  claim,
  claimId,
  dateline,
  doc,
  figure,
  h2,
  h3,
  headline,
  item,
  italic,
  language,
  link,
  numbers,
  p,
  quotation,
  standfirst,
} from './testing/build';

const hash = 'a'.repeat(64);

function refusal(json: unknown): string {
  const parsed = parseDocument(json);
  return parsed.ok ? 'accepted' : parsed.sentence;
}

const inBody = (...blocks: unknown[]) => doc(body(...(blocks as NodeJson[])));
const words = (text: string, ...marks: unknown[]) => inBody({ type: 'paragraph', content: [{ type: 'text', text, marks }] });
const linkTo = (href: unknown) => words('here', { type: 'link', attrs: { href } });

describe('a document that is accepted', () => {
  it('may hold every kind of passage', () => {
    const story = doc(
      headline('Crossing ', claim(claimId(1), 'falls')),
      standfirst(bold('They say so, '), italic(claim(claimId(2), 'they do'))),
      dateline('Quetta, 14 July'),
      body(
        p('One ', link('https://example.org/a?b=c', 'link'), br(), claim(claimId(1), 'two ', claim(claimId(2), 'claims'))),
        h2('A heading'),
        h3('A smaller one'),
        bullets(item(p('One'), numbers(item(p('One deeper'))))),
        quotation(p('Their words')),
        figure({ picture: hash, alt: 'A white flag', credit: 'Own', width: 1200, height: 800 }, 'The flag'),
      ),
    );
    expect(parseDocument(story)).toMatchObject({ ok: true });
  });

  it('is the empty document, with or without a headline', () => {
    expect(refusal(emptyDocument())).toBe('accepted');
    expect(parseDocument(emptyDocument({ headline: ' Crossing falls\n' }))).toMatchObject({ ok: true, json: doc(headline('Crossing falls')) });
  });

  it.each([
    ['Pashto and Persian with joiners and marks', 'می\u200cخواهم \u200fچمن\u200e \u061c'],
    ['an emoji made of several characters', '👩\u200d🚀 🏴\u{E0067}\u{E0062}\u{E007F}'],
    ['a no-break space', '10\u00a0km'],
  ])('may hold %s', (_what, text) => {
    expect(refusal(inBody(p(text)))).toBe('accepted');
  });

  it('may hold passages in other languages wherever words stand, with claims and links in and across them', () => {
    const story = doc(
      headline('They shout ', language('ps', claim(claimId(1), 'ژوندی دې وي'))),
      standfirst(language('fa-AF', bold('گذرگاه'))),
      body(
        p(claim(claimId(1), 'They say ', language('fa-AF', 'گذرگاه ')), language('fa-AF', 'باز ', link('https://a.example', 'است')), '.'),
        h2(language('fr', 'Le poste')),
        quotation(p(language('ur', 'سرحد', br(), 'بند ہے'))),
        figure({}, language('ar', 'العلم')),
      ),
    );
    expect(parseDocument(story)).toMatchObject({ ok: true });
  });

  it('names each language the one canonical way, whoever sent it', () => {
    const parsed = parseDocument(inBody(p(language('prs', 'گذرگاه '), language('FA-af', 'باز است'))));
    expect(parsed).toMatchObject({ ok: true, json: inBody(p(language('fa-AF', 'گذرگاه باز است'))) });
  });

  it('comes back in one normal form, whichever way it was split', () => {
    const split = inBody(p({ type: 'text', text: 'The ' }, { type: 'text', text: 'post' }));
    expect(parseDocument(split)).toMatchObject({ ok: true, json: inBody(p('The post')) });
  });

  it('comes back the same when it is read again', () => {
    fc.assert(
      fc.property(anyDocument, (json) => {
        const once = parseDocument(json);
        if (!once.ok) throw new Error(once.sentence);
        const twice = parseDocument(once.json);
        expect(twice.ok && canonicalJson(twice.json)).toBe(canonicalJson(once.json));
      }),
    );
  });
});

describe('a document that is refused', () => {
  const arranged = 'The parts of this text are not arranged as a story: headline, standfirst, dateline and body, each once.';

  it.each<[string, unknown, string | RegExp]>([
    ['nothing', null, 'This is not a document that Stet can read.'],
    ['a list', [], 'This is not a document that Stet can read.'],
    ['another kind of document', { type: 'paragraph' }, 'This is not a document that Stet can read.'],
    ['no fields', { type: 'doc' }, arranged],
    ['a missing field', { type: 'doc', content: [headline(), standfirst(), body()] }, arranged],
    ['a field twice', { type: 'doc', content: [headline(), headline(), standfirst(), dateline(), body()] }, arranged],
    ['fields out of order', { type: 'doc', content: [standfirst(), headline(), dateline(), body()] }, arranged],
    ['an empty body', { type: 'doc', content: [headline(), standfirst(), dateline(), { type: 'body' }] }, arranged],
    ['an unknown node', inBody({ type: 'iframe' }), 'This text holds “iframe”, a kind of passage that Stet does not keep.'],
    ['a node named to be repeated', inBody({ type: '<script>alert(1)</script>' }), /holds something, a kind/],
    ['a node named like a property', inBody({ type: '__proto__' }), /a kind of passage that Stet does not keep/],
    ['an unknown mark', words('x', { type: 'comment' }), 'Words in this text are marked as “comment”, which Stet does not keep.'],
    ['an unknown attribute', inBody({ ...p('x'), attrs: { onclick: 'x' } }), /“paragraph” with a detail that Stet does not keep/],
    ['a hidden attribute', inBody(JSON.parse('{"type":"paragraph","attrs":{"__proto__":"x"}}')), /a detail that Stet does not keep/],
    ['a note on a claim', words('x', { type: 'claim', attrs: { id: claimId(1), source: 'Ahmad' } }), /“claim” with a detail/],
    ['a target on a link', words('x', { type: 'link', attrs: { href: 'https://a.example', target: '_blank' } }), /“link” with a detail/],
    ['an attribute that is an object', inBody({ ...h2('x'), attrs: { level: { valueOf: 2 } } }), /a detail that Stet does not keep/],
    ['an unknown key', inBody({ ...p('x'), html: '<b>' }), 'This is not a document that Stet can read.'],
    ['a heading of level 1', inBody({ ...h2('x'), attrs: { level: 1 } }), 'A heading has level 2 or 3.'],
    ['a heading of level "2"', inBody({ ...h2('x'), attrs: { level: '2' } }), 'A heading has level 2 or 3.'],
    ['a claim without an id', words('x', { type: 'claim' }), 'A claim is named by its id.'],
    ['a claim whose id is a name', words('x', { type: 'claim', attrs: { id: 'crossing' } }), 'A claim is named by its id.'],
    ['the same claim twice on the same words', words('x', ...[1, 1].map((n) => ({ type: 'claim', attrs: { id: claimId(n) } }))), arranged],
    ...(['not a tag', '', 'fa_AF', `en-${'abcdefgh-'.repeat(4)}x`, null, 7] as const).map((lang): [string, unknown, string] => [
      `a passage in ${JSON.stringify(lang)}`,
      words('x', { type: 'language', attrs: { lang } }),
      'The language of a passage is named by its tag, such as ps, fa-AF or en-GB.',
    ]),
    ['a passage in no language', words('x', { type: 'language' }), 'The language of a passage is named by its tag, such as ps, fa-AF or en-GB.'],
    ['a passage that says which way it reads', words('x', { type: 'language', attrs: { lang: 'ps', dir: 'ltr' } }), /“language” with a detail/],
    ['words in two languages', words('x', ...['ps', 'fr'].map((lang) => ({ type: 'language', attrs: { lang } }))), arranged],
    ['another language in the dateline', doc(dateline(language('ps', 'x'))), arranged],
    ['a picture by its address', inBody(figure({ picture: 'https://x.example/a.png' })), 'A picture is named by its SHA-256.'],
    ['a picture without width', inBody(figure({ width: 0 })), 'The width of a picture is a whole number of pixels.'],
    ['a list that starts nowhere', inBody({ ...numbers(item(p('x'))), attrs: { start: -1 } }), /starts at a whole number/],
    ['words outside a block', inBody({ type: 'text', text: 'x' }), arranged],
    ['empty words', inBody({ type: 'paragraph', content: [{ type: 'text', text: '' }] }), 'This is not a document that Stet can read.'],
    ['bold in the headline', doc(headline(bold('x'))), arranged],
    ['a claim in the dateline', doc(dateline(claim(claimId(1), 'x'))), arranged],
    ['a line break in the headline', doc(headline(br())), arranged],
    ['a mark on a block', inBody({ ...p('x'), marks: [{ type: 'bold' }] }), 'This is not a document that Stet can read.'],
    ['content that is no list', inBody({ type: 'paragraph', content: { length: 1 } }), 'This is not a document that Stet can read.'],
  ])('has %s', (_what, json, sentence) => {
    expect(refusal(json)).toMatch(sentence);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\u0000script:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '//example.org',
    '/desk',
    'https:example.org',
    'https://',
    'https://bbc.co.uk@evil.example',
    'https://exam\u202eple.org',
    'https://example.org/a b',
    'https:\\\\example.org',
    '',
    null,
    7,
  ])('links to %j', (href) => {
    expect(refusal(linkTo(href))).not.toBe('accepted');
  });

  it('links to an address longer than 2,048 characters', () => {
    expect(refusal(linkTo(`https://example.org/${'a'.repeat(2100)}`))).toBe('A link leads to a whole web or mail address.');
  });

  it.each<[string, string, string]>([
    ['NUL', '\u0000', 'a hidden control character'],
    ['a C0 control', '\u0007', 'a hidden control character'],
    ['a tab', '\t', 'a hidden control character'],
    ['a newline', '\n', 'a hidden control character'],
    ['DEL', '\u007f', 'a hidden control character'],
    ['a C1 control', '\u0085', 'a hidden control character'],
    ['a line separator', '\u2028', 'a hidden control character'],
    ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map(
      (code): [string, string, string] => [
        `U+${code.toString(16)}`,
        String.fromCharCode(code),
        'a hidden character that turns the direction',
      ],
    ),
    ['a high surrogate alone', '\ud83c', 'half of a broken character'],
    ['a low surrogate alone', '\udff3', 'half of a broken character'],
  ])('holds %s, and the sentence says where', (_name, character, what) => {
    expect(refusal(inBody(p(`The post${character} fell`)))).toContain(what);
    expect(refusal(inBody(p(`The post${character} fell`)))).toContain('after “The post”');
    expect(refusal(inBody(figure({ alt: `x${character}` })))).toContain(what);
  });

  it('is larger than 2 MB, in one piece or in many', () => {
    const tooLarge = /larger than 2 MB/;
    expect(refusal(inBody(p('x'.repeat(largestDocument + 1))))).toMatch(tooLarge);
    expect(refusal(doc({ type: 'body', content: Array.from({ length: 300_000 }, () => p()) }))).toMatch(tooLarge);
    expect(refusal(inBody(p('ک'.repeat(largestDocument / 2 + 1))))).toMatch(tooLarge);
    expect(refusal(inBody(p('x'.repeat(largestDocument - 1000))))).toBe('accepted');
  });

  it('is read no further than what could be kept of it', () => {
    let looks = 0;
    const counting = { ...p('x'), get type() { return (looks += 1, 'paragraph'); } };
    expect(refusal(doc({ type: 'body', content: Array.from({ length: 1_000_000 }, () => counting) }))).toMatch(/larger than 2 MB/);
    expect(looks).toBeLessThan(10);
  });

  it('marks the same words without end', () => {
    expect(refusal(words('x', ...Array.from({ length: 64 }, (_, n) => ({ type: 'claim', attrs: { id: claimId(n) } }))))).toBe('accepted');
    expect(refusal(words('x', ...Array.from({ length: 65 }, (_, n) => ({ type: 'claim', attrs: { id: claimId(n) } }))))).toBe('This is not a document that Stet can read.');
  });

  it('is nested so deeply that reading it would exhaust the stack', () => {
    let nested: NodeJson = p('x');
    for (let depth = 0; depth < 100_000; depth += 1) nested = quotation(nested);
    expect(refusal(inBody(nested))).toMatch(/too deep inside one another/);
  });

  it('has lists of five levels, where four are kept', () => {
    const listOf = (levels: number): NodeJson => bullets(item(p('x'), ...(levels > 1 ? [listOf(levels - 1)] : [])));
    expect(refusal(inBody(listOf(4)))).toBe('accepted');
    expect(refusal(inBody(listOf(5)))).toMatch(/too deep inside one another/);
  });

  it('holds itself', () => {
    const loop: { type: string; content: unknown[] } = { type: 'blockquote', content: [] };
    loop.content.push(loop, loop, loop);
    expect(refusal(inBody(loop))).not.toBe('accepted');
  });
});

describe('reading never throws', () => {
  it('whatever JSON was sent', () => {
    fc.assert(fc.property(fc.jsonValue(), (json) => void expect(parseDocument(json).ok).toBe(false)));
  });

  it('whatever was put into a document', () => {
    const type = fc.constantFrom('paragraph', 'heading', 'figure', 'text', 'bulletList', 'listItem', 'hardBreak', 'nothing', '__proto__');
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('link', 'claim', 'bold', claimId(1), 2));
    const { node } = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.record(
        {
          type: fc.oneof({ weight: 8, arbitrary: type }, { weight: 1, arbitrary: value }),
          attrs: fc.oneof(value, fc.record({ level: value, picture: value }, { requiredKeys: [] })),
          content: fc.oneof(value, fc.array(tie('node'), { maxLength: 3 })),
          marks: fc.oneof(value, fc.array(fc.record({ type: value, attrs: value }, { requiredKeys: [] }))),
          text: fc.oneof(value, fc.string()),
        },
        { requiredKeys: ['type'] },
      ),
    }));
    fc.assert(
      fc.property(fc.array(node), (blocks) => {
        const parsed = parseDocument(inBody(...blocks));
        expect(parsed.ok || /^[A-Z].*\.$/.test(parsed.sentence)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
