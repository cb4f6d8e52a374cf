import { Transform } from '@tiptap/pm/transform';
import { expect, test } from 'vitest';
import { nodeOf } from '@/editor/document';
import { body, claim, claimId, doc, headline, p } from '@/editor/testing/build';
import type { Reading } from '@/editor/reading';
import { surfacesOf } from '@/editor/surfaces';
import { suggestClaims } from '@/newsroom/gate/text/suggest-claims';
import { suggesterByBlock } from './suggest-by-block';

const sources = [
  { id: 'ministry', name: 'Interior ministry' },
  { id: 'officials', name: 'Afghan officials' },
];
const always = () => true;

const text = (...paragraphs: Parameters<typeof body>) => nodeOf(doc(headline('A border post'), body(...paragraphs)));
const fallen = 'Afghan officials deny that the post has fallen.';

test('a sentence that may be a claim is offered at its very place in the text', () => {
  const written = text(p('The night was quiet.'), p(`Lorries wait. ${fallen}`));
  const [offered, ...others] = suggesterByBlock((reading) => suggestClaims(reading, sources), 'en')(written, always) ?? [];
  expect(others).toEqual([]);
  expect(offered).toMatchObject({ statement: 'The post has fallen.', stance: 'denies', source: { id: 'officials' } });
  expect(written.textBetween(offered!.place.from, offered!.place.to)).toBe(fallen);
});

test('who “he” is stands in the paragraph before', () => {
  const written = text(p('The interior ministry said that the road was open to all.'), p('It said that 40 men had been hurt.'));
  const offered = suggesterByBlock((reading) => suggestClaims(reading, sources), 'en')(written, always) ?? [];
  expect(offered.map(({ source }) => source?.id)).toEqual(['ministry', 'ministry']);
});

test('words that are a claim already are not offered', () => {
  const written = text(p(claim(claimId(1), fallen)));
  expect(suggesterByBlock((reading) => suggestClaims(reading, sources), 'en')(written, always)).toEqual([]);
});

test('only what was touched is read again, and the paragraph after it', () => {
  const read: string[] = [];
  const suggester = suggesterByBlock((reading: Reading) => {
    read.push(reading.surfaces.at(-1)?.text ?? '');
    return [];
  }, 'en');
  const first = text(p('One.'), p('Two.'), p('Three.'));
  suggester(first, always);
  read.length = 0;
  suggester(first, always);
  expect(read).toEqual([]);
  const { pos } = surfacesOf(first).find((surface) => surface.text === 'Two.')!;
  suggester(new Transform(first).insert(pos, first.type.schema.text('Or ')).doc, always);
  expect(read).toEqual(['Or Two.', 'Three.']);
});

test('where the time runs out it stops, and goes on from there', () => {
  let turns = 0;
  const suggester = suggesterByBlock((reading) => suggestClaims(reading, sources), 'en');
  const written = text(p('One.'), p(fallen));
  expect(suggester(written, () => turns++ < 1)).toBeNull();
  expect(suggester(written, always)).toHaveLength(1);
});
