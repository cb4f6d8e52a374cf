import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PublicRecord } from './public-record';

test('what waits for the next publication is said once, beside the list of what readers were told', () => {
  const at = '2021-07-14T06:00:00.000Z';
  const record = {
    verification: 'verified', contestation: 'uncontested', disposition: 'live', updatedAt: at, untold: null,
    history: [{ id: 'first', at, summary: 'First published.' }], waits: { why: 'embargo', said: 'Was verified; now false.' },
  } as const;
  const shown = renderToStaticMarkup(<PublicRecord claimId="claim" record={{ ...record, history: [...record.history] }} mayRefresh={false} zone="UTC" />);
  expect(shown.match(/Readers hear this with the next publication/g)).toHaveLength(1);
  expect(/<ol.*<\/ol>/s.exec(shown)?.[0]).not.toContain('<div');
});
