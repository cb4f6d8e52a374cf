import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PoorNames } from './poor-names';

test('whoever seals a short or common name is told how it will be met, before anything is sealed', () => {
  const said = renderToStaticMarkup(<PoorNames fields={{ name: 'Ahmad Karimi', alias: 'Ali\nAl' }} />);
  expect(said).toMatch(/“<bdi>Ali<\/bdi>” is one word: every text that holds it is held back/);
  expect(said).toMatch(/“<bdi>Al<\/bdi>” is too short to be looked for/);
  expect(said).not.toContain('Karimi');
  expect(renderToStaticMarkup(<PoorNames fields={{ name: 'Ahmad Karimi', alias: 'Abu Yusuf' }} />)).not.toContain('<li>');
});
