import { expect, test } from 'vitest';
import { readDocument } from '@/editor/reading';
import { body, claim, claimId, doc, headline, p, standfirst } from '@/editor/testing/build';
import { saidUnmarked } from './said-unmarked';

const before = {
  passages: ['All thirteen soldiers of the garrison were killed', 'Garrison killed'],
  sentences: ['All thirteen soldiers of the garrison were killed, the border service said.', 'Garrison killed'],
};

const said = (text: string) =>
  saidUnmarked(readDocument(doc(headline('The island'), standfirst(''), body(p(text))), 'en'), [], before).map(({ sentence }) => sentence.text);

test.each([
  'All thirteen soldiers of the garrison were killed, the border service said.',
  'all thirteen soldiers of the garrison were killed the border service said',
  'On Friday all thirteen soldiers of the garrison were killed, officials in Kyiv said.',
  'Garrison killed',
])('says it still: %s', (text) => {
  expect(said(text)).toEqual([text]);
});

test.each([
  'All soldiers of the garrison were killed, the border service said.',
  'The thirteen soldiers of the garrison are alive, the border service said.',
  'The garrison was killed in 1944, too.',
  'Garrison killed, Kyiv said then.',
  'That all thirteen soldiers of the garrison were killed was false, the border service said.',
  'Nothing is known of them.',
])('says it no more: %s', (text) => {
  expect(said(text)).toEqual([]);
});

test('what bears its mark is judged as the claim, and what bears another tells whose mark', () => {
  const [own, other] = [claimId(1), claimId(2)];
  const document = doc(headline(claim(own, 'Garrison killed')), standfirst(''), body(p(claim(other, before.sentences[0] ?? ''))));
  expect(saidUnmarked(readDocument(document, 'en'), [own], before)).toMatchObject([{ markIds: [other] }]);
});
