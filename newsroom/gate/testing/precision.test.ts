import { describe, expect, test } from 'vitest';
import { questions, score, sentences } from './precision';
import { headlines } from './sentences/headlines';

/** The least share of a rule's alarms that is right, and of the right ones that it raises. False alarms are the enemy. */
const floors: Record<string, [precision: number, recall: number]> = {
  attributed: [0.96, 0.95],
  'attributed (headlines)': [0.96, 0.96],
  disclosed: [0.98, 0.98],
  'denial-present': [0.96, 0.98],
  'plural-sources': [0.96, 0.9],
  'not-both (silence)': [0.96, 0.9],
  'media-established (shows)': [0.95, 0.85],
  'media-established (appears)': [0.8, 0.95],
  'quote-exact': [0.96, 0.96],
  'quote-exact (figures)': [0.95, 0.85],
  'unclaimed-sentence': [0.97, 0.9],
  'unclaimed-sentence (headlines)': [0.92, 0.9],
  'unclaimed-sentence (repeated)': [0.96, 0.9],
};

describe('the rules agree with an experienced editor', () => {
  test('on sentences enough to tell, some of which the rules were never changed for', () => {
    const all = [...sentences, ...headlines];
    expect(all.length).toBeGreaterThanOrEqual(250);
    expect(all.filter(([, , held]) => held === 'held').length).toBeGreaterThanOrEqual(80);
    expect(new Set(all.map(([sentence]) => sentence)).size).toBe(all.length);
  });

  test.each(questions)('$name', (question) => {
    const [precision, recall] = floors[question.name]!;
    const found = score(question);
    expect(found.precision, `false alarms: ${found.falseAlarms.join(' | ')}`).toBeGreaterThanOrEqual(precision);
    expect(found.recall, `missed: ${found.missed.join(' | ')}`).toBeGreaterThanOrEqual(recall);
  });
});
