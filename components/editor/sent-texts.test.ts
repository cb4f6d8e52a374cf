import { expect, test } from 'vitest';
import { nodeOf } from '@/editor/document';
import { doc, headline } from '@/editor/testing/build';
import { SentTexts } from './sent-texts';

const saying = (words: string) => doc(headline(words));
const text = (words: string) => nodeOf(saying(words));
const newer = (words: string) => ({ version: 8, document: saying(words), savedAt: '2021-07-14T09:10:00.000Z', savedBy: 'Mina' });

test('a text that was sent and never answered is known again when it has arrived, and no other is', () => {
  const sent = new SentTexts();
  for (const words of ['The crossing', 'The crossing is', 'The crossing is held']) sent.add(text(words));
  expect(sent.whenSent(newer('The crossing is shut'), text('The crossing is shut'))).toBe('now');
  expect(sent.whenSent(newer('The crossing'), text('The crossing is shut'))).toBe('before');
  expect(sent.whenSent(newer('A colleague’s words'), text('The crossing is shut'))).toBeUndefined();
  expect(sent.whenSent({ ...newer(''), document: { type: 'unknown' } }, text('The crossing'))).toBeUndefined();
});

test('once the newsroom has answered, what was sent before is nobody’s newer text', () => {
  const sent = new SentTexts();
  sent.add(text('The crossing'));
  sent.clear();
  expect(sent.whenSent(newer('The crossing'), text('The crossing is held'))).toBeUndefined();
});
