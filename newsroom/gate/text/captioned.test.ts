import { expect, test } from 'vitest';
import { captioned } from './captioned';

test.each([
  [['A picture posted online appears to show fighters at the gate.']],
  [['What appears to be smoke over the depot.']],
  [['On Wednesday, fighters reportedly held the gate.']],
  [['An image said to show the depot after the blast.', 'Two people died there.']],
])('%j keeps its distance', (sentences) => {
  expect(captioned(sentences, 'Men at a gate')).toBe('appears');
});

test.each([
  [['Fighters at the gate on Wednesday.']],
  [['A commander, believed to be Haji Karim, at the gate.']],
  [['Fighters at the gate (apparently on Wednesday).']],
  [['Fighters at the gate.', 'The day before, they allegedly fired on it.']],
  [['A picture that appears to show the gate.', 'The picture shows fighters.']],
  [[]],
])('%j says what the picture shows', (sentences) => {
  expect(captioned(sentences, 'Men at a gate')).toBe('shows');
});

test('the description speaks where the caption is empty, and is heard where it is not', () => {
  expect(captioned([''], 'Men who appear to be fighters at a gate')).toBe('appears');
  expect(captioned(['A picture that appears to show the gate.'], 'The picture shows fighters at the gate')).toBe('shows');
});
