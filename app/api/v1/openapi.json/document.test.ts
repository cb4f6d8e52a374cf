import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { statusOf } from '@/app/api/refusal-answer';
import { describeApi } from '@/newsroom/api/describe-api';
import { commands } from '@/newsroom/registry';

const folder = path.resolve(import.meta.dirname, '..');
const { paths = {}, components } = describeApi({ siteUrl: 'https://news.example', sessionCookie: 'stet.session' });

/** Every method and address of this folder, as its files say. */
function onDisk(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => path.basename(file) === 'route.ts');
  return files.flatMap((file) => {
    const address = `/api/v1/${path.dirname(file)}`.replaceAll('[', '{').replaceAll(']', '}');
    const methods = readFileSync(path.join(folder, file), 'utf8').matchAll(/^export (?:async )?(?:function|const) ([A-Z]+)\b/gm);
    return [...methods].map(([, method]) => `${method} ${address}`);
  });
}

test('the description has every route of the API, and no other', () => {
  const here = Object.entries(paths).filter(([address]) => address.startsWith('/api/v1/'));
  const described = here.flatMap(([address, methods]) => Object.keys(methods ?? {}).map((method) => `${method.toUpperCase()} ${address}`));
  const routes = onDisk().flatMap((route) =>
    route === 'POST /api/v1/commands/{name}' ? Object.keys(commands).map((name) => route.replace('{name}', name)) : [route],
  );
  expect(described.toSorted()).toEqual(routes.toSorted());
});

test('the description has every refusal with the status it is answered with', () => {
  const said = Object.values(paths).flatMap((methods) => Object.keys(methods?.post?.responses ?? {}));
  for (const [code, status] of Object.entries(statusOf)) {
    expect(said).toContain(String(status));
    expect(Object.values(components?.responses ?? {}).some((response) => JSON.stringify(response).includes(`\`${code}\``)), code).toBe(true);
  }
});
