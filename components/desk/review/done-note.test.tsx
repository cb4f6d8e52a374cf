import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DoneNote } from './done-note';

const published = { day: '2026-11-28', slug: 'sturgeon-return', version: 1, at: '2026-11-28T10:51:00.000Z' };
const said = (sentence: string, isPublic: boolean) =>
  renderToStaticMarkup(<DoneNote {...{ sentence, isPublic, published }} isReading={false} onForget={() => undefined} />);

test('what readers have is led to only from what changed it for them', () => {
  expect(said('Version 2 is live.', true)).toContain('href="/2026/11/28/sturgeon-return"');
  expect(said('You approved revision 5.', false)).not.toContain('href');
});
