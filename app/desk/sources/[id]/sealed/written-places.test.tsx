import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { WrittenPlaces } from './written-places';

test('a place in a story that went out urgently bears the mark of it, and one in another does not', () => {
  const draft = { place: 'draft', canChange: true, number: null, claimId: null, evidenceId: null, sourceId: null, times: 1 } as const;
  const said = (awaitsSecond: boolean) =>
    renderToStaticMarkup(<WrittenPlaces places={[{ ...draft, story: { id: 's', headline: 'A ward closes', awaitsSecond } }]} further={0} />);
  expect(said(true)).toContain('Published urgently');
  expect(said(false)).not.toContain('Published urgently');
});
