import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remembered } from './remembered';

function counted() {
  const asked: string[] = [];
  const lengthOf = remembered((text: string) => {
    asked.push(text);
    return text.length === 0 ? null : text.length;
  });
  return { asked, lengthOf };
}

test('the same text is asked about once, also when the answer is nothing', () => {
  const { asked, lengthOf } = counted();
  expect([lengthOf('Kabul'), lengthOf('Kabul'), lengthOf(''), lengthOf('')]).toEqual([5, 5, null, null]);
  expect(asked).toEqual(['Kabul', '']);
});

test('any row of questions is answered as if each were asked anew', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 3 })), (texts) => {
      const { lengthOf } = counted();
      expect(texts.map(lengthOf)).toEqual(texts.map(({ length }) => length || null));
    }),
  );
});

test('what nobody asked for lately is let go, and what was asked again is not', () => {
  const { asked, lengthOf } = counted();
  lengthOf('of old');
  for (let at = 0; at < 12_000; at += 1) {
    lengthOf('each time');
    lengthOf(`sentence ${at}`);
  }
  expect(asked.filter((text) => text === 'each time')).toHaveLength(1);
  lengthOf('of old');
  expect(asked.filter((text) => text === 'of old')).toHaveLength(2);
});

test('a text longer than any sentence is not kept', () => {
  const { asked, lengthOf } = counted();
  const long = 'a'.repeat(1_001);
  expect([lengthOf(long), lengthOf(long)]).toEqual([1_001, 1_001]);
  expect(asked).toHaveLength(2);
});
