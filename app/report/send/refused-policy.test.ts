import { expect, test } from 'vitest';
import config from '@/next.config';

test('a report that is refused comes under a policy that lets nothing run: the page repeats what was typed', async () => {
  const said = (await config.headers?.()) ?? [];
  const last = said.findLast(({ source, headers }) => source === '/report/send' && headers.some(({ key }) => key === 'Content-Security-Policy'));
  expect(last?.headers[0]?.value).toMatch(/^default-src 'none'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'self';/);
  const general = said.findIndex(({ source }) => source.startsWith('/((?!_next'));
  expect(said.indexOf(last!), 'the later one counts').toBeGreaterThan(general);
});
