import { createHash } from 'node:crypto';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '@/editor/canonical-json';
import { captureOfARuling, fileOf } from '../testing/capture-of-a-ruling';
import { FolderRefused, readCapturedFolder } from './captured-folder';

let folder: string;
const body = Buffer.from('The court finds for the harbour.');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

const manifest = captureOfARuling({ browser: null, unseen: 'No picture was taken.', files: [fileOf('body', 'body.bin', 'text/html', body)] });

const leave = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'stet-folder-'));
  await leave('body.bin', body);
  await leave('manifest.json', canonicalJson(manifest));
});

afterEach(() => rm(folder, { recursive: true }));

test('a capture goes by the hash of its manifest, and each file by its own', async () => {
  const captured = await readCapturedFolder(folder);
  expect(captured.manifestHash).toBe(hashOf(Buffer.from(canonicalJson(manifest))));
  expect(captured.files).toMatchObject([{ role: 'body', sha256: hashOf(body) }]);
});

test('a file that is not what the manifest says is refused', async () => {
  await leave('body.bin', 'The court finds for the railway.');
  await expect(readCapturedFolder(folder)).rejects.toThrow(FolderRefused);
  await leave('body.bin', `${body.toString()} And more.`);
  await expect(readCapturedFolder(folder)).rejects.toThrow(FolderRefused);
});

test('a name that leads out of the folder is refused, and so is a link', async () => {
  const elsewhere = { ...manifest, files: [{ ...manifest.files[0], name: '../body.bin' }] };
  await leave('manifest.json', canonicalJson(elsewhere));
  await expect(readCapturedFolder(folder)).rejects.toThrow(FolderRefused);
  await leave('manifest.json', canonicalJson(manifest));
  await leave('kept.bin', body);
  await rm(path.join(folder, 'body.bin'));
  await symlink(path.join(folder, 'kept.bin'), path.join(folder, 'body.bin'));
  await expect(readCapturedFolder(folder)).rejects.toThrow('not a plain file');
});

test('a manifest that is missing, unreadable, or written in another way than the canonical one is refused', async () => {
  await leave('manifest.json', JSON.stringify(manifest, null, 2));
  await expect(readCapturedFolder(folder)).rejects.toThrow('manifest');
  await leave('manifest.json', 'not JSON');
  await expect(readCapturedFolder(folder)).rejects.toThrow('manifest');
  await rm(path.join(folder, 'manifest.json'));
  await expect(readCapturedFolder(folder)).rejects.toThrow(FolderRefused);
});
