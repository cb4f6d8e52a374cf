import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepFile } from '@/platform/storage';
import { openTestDatabase, type TestDatabase } from '@/platform/test-database';
import { GET } from './[hash]/route';

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-media-'));
  process.env.FILES_DIRECTORY = folder;
  database = await openTestDatabase();
});

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

function ask(hash: string): Promise<Response> {
  return GET(new Request(`http://localhost/media/${hash}`), { params: Promise.resolve({ hash }) });
}

test('a published picture and each of its forms are served for good, as what they are and nothing else', async () => {
  const [whole, form] = [await keepFile(Buffer.from('whole')), await keepFile(Buffer.from('form'))];
  const shape = { width: 4, height: 3 };
  await database.desk.publishedPicture.create({
    data: { hash: whole, mediaType: 'image/jpeg', ...shape, renditions: { create: [{ hash: form, mediaType: 'image/avif', ...shape, bytes: 4 }] } },
  });
  for (const [hash, type, text] of [[whole, 'image/jpeg', 'whole'], [form, 'image/avif', 'form']] as const) {
    const response = await ask(hash);
    expect([response.status, await response.text()]).toEqual([200, text]);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
  }
});

test('a form of a picture that is only on the desk is not found, nor is any other file that lies beside it', async () => {
  const [form, minutes] = [await keepFile(Buffer.from('a form')), await keepFile(Buffer.from('minutes'))];
  await database.desk.rendition.create({ data: { pictureHash: 'a'.repeat(64), mediaType: 'image/avif', width: 4, height: 3, hash: form, bytes: 6 } });
  for (const hash of [form, minutes, 'a'.repeat(64), 'x', '../../etc/passwd']) {
    const response = await ask(hash);
    expect(response.status).toBe(404);
    expect(response.headers.get('cache-control') ?? '').not.toContain('immutable');
  }
});
