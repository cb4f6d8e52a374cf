import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { NoClaims } from './no-claims';

const said = (further: boolean, isFiltered = true) => renderToStaticMarkup(<NoClaims isFiltered={isFiltered} further={further} />);

test('nobody is told that no claim fits while older ones were not looked through', () => {
  expect(said(true)).toContain('None among the 400 claims looked through');
  expect(said(true)).not.toContain('No claim fits');
  expect(said(false)).toContain('No claim fits');
  expect(said(false, false)).toContain('No claims yet');
});
