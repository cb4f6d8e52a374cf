import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { WaveRow } from '@/newsroom/falls/list-waves';
import { WaveList } from './wave-list';

const at = '2026-11-29T03:39:00.000Z';
const wave: WaveRow = {
  id: 'w', cause: 'changed', reason: 'The claim was reworded.', claim: { id: 'c', statement: 'It rains.', verification: 'unverified' },
  stories: 0, open: 0, corrections: 0, held: 0, dueAt: null, at,
};
const said = (counts: Partial<WaveRow>) => renderToStaticMarkup(<WaveList waves={[{ ...wave, ...counts }]} zone="UTC" now={at} />);

describe('a wave says of its stories', () => {
  test('that none is left, and not that all of none were seen to', () => {
    expect(said({})).toContain('No live story is left in it');
  });

  test.each([
    [1, 1, '1 live story still open'],
    [2, 1, '1 of 2 live stories still open'],
    [2, 2, '2 live stories still open'],
    [1, 0, '1 live story, seen to'],
    [2, 0, '2 live stories, all seen to'],
  ])('of %i with %i open: %s', (stories, open, words) => {
    expect(said({ stories, open })).toContain(`>${words}<`);
  });
});
