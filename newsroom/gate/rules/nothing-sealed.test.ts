import { expect, test } from 'vitest';
import { blockers, evaluateGate } from '../evaluate';
import { letPass, findings, story } from '../testing/subject';
import { nothingSealed } from './nothing-sealed';

const name = 'Gulalai Zadran';

function withMatch() {
  const subject = story(`The clerk, ${name}, opened the door.`);
  const { pos, text } = subject.reading.surfaces.find((surface) => surface.text.includes(name))!;
  const from = pos + text.indexOf(name);
  subject.sealedMatches = [{ surface: 'the text', place: { from, to: from + name.length, text: name }, sourceIds: ['clerk'] }, { surface: 'a file name', place: null, sourceIds: ['nurse'] }];
  return subject;
}

test('what is sealed goes out nowhere, and the finding leads to it without repeating it', () => {
  const found = findings(nothingSealed, withMatch());
  expect(found.map(({ severity, message }) => [severity, message]).toSorted()).toEqual([
    ['block', 'Something sealed stands in a file name.'],
    ['block', 'Something sealed stands in the text.'],
  ]);
  expect(found[0]!.place!.to - found[0]!.place!.from).toBe(name.length);
  for (const word of ['Zadran', '"clerk"', '"nurse"']) expect(JSON.stringify(evaluateGate(withMatch()))).not.toContain(word);
});

test('where nothing matches it is silent', () => {
  expect(findings(nothingSealed, story(`The clerk, ${name}, opened the door.`))).toEqual([]);
});

test('a standards editor and a holder of a grant may let it pass together, neither alone', () => {
  const sana = letPass(nothingSealed, null, 'Sana', 'standards');
  const omar = letPass(nothingSealed, null, 'Omar', 'editor', { heldSourceIds: ['clerk', 'nurse'] });
  const left = (...overrides: (typeof sana)[]) => blockers(findings(nothingSealed, withMatch(), { overrides }), 'submission').length;
  expect([left(sana), left(omar), left(sana, omar)]).toEqual([2, 2, 0]);
  const mina = letPass(nothingSealed, null, 'Mina', 'editor', { heldSourceIds: ['nurse'] });
  expect(left(sana, mina)).toBe(1);
});
