import { describe, expect, test } from 'vitest';
import { inEnglish } from '../messages/tongue';
import { site } from '../testing/whole-story';
import { correctionsFeed } from './corrections-feed';

const at = new Date('2021-07-14T07:00:00Z');
const story = { address: '/2021/07/14/crossing', headline: 'The crossing', headlinePassages: [], language: 'en' };

/** The one entry of a feed with one correction. */
function entry(wrong: string, right: string, language = 'en', kind: 'correction' | 'retraction' = 'correction') {
  const corrections = [{ id: '00000000-0000-4000-8000-0000000000f1', kind, wrong, right, claimId: null, at, story: { ...story, language } }];
  return correctionsFeed({ corrections, changedAt: at }, site, inEnglish).entries[0];
}

describe('a correction in the feed', () => {
  test('shows the words that changed struck and set, within what they share', () => {
    const html = entry('It is the third busiest gate.', 'It is the second busiest gate.')?.html;
    expect(html).toContain('We wrote: It is the <del>third</del> busiest gate.');
    expect(html).toContain('It should read: It is the <ins>second</ins> busiest gate.');
  });

  test('says what is right where nothing of the text was wrong', () => {
    expect(entry('', 'The gate opened at noon.')?.html).toMatch(/^<p dir="auto">What is right: <ins>The gate opened at noon\.<\/ins><\/p><p><a /);
  });

  test('says nothing instead of what was only taken out', () => {
    expect(entry('It never closes.', '')?.html).toMatch(/^<p dir="auto">We wrote: <del>It never closes\.<\/del><\/p><p><a /);
  });

  test('says of a retraction why the story was taken back, and does not offer that in the place of its headline', () => {
    const told = entry('The crossing', 'The gate was never taken.', 'en', 'retraction');
    expect(told?.html).toMatch(/^<p dir="auto">The gate was never taken\.<\/p><p><a /);
    expect(told?.summary).toBe('The gate was never taken.');
  });

  test('is in the tongue of its story, and no word of it becomes markup', () => {
    const html = entry('<script>a</script>', 'b', 'fa')?.html;
    expect(html).toContain('نوشته بودیم: <del>&lt;script&gt;a&lt;/script&gt;</del>');
  });
});
