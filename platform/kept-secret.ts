import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A secret of 256 bits for those who set none, hexadecimal, made once and kept in `folder` under its name: what it guards outlives a restart. */
export function keptSecret(folder: string, name: 'auth-secret' | 'sealing-key' | 'evidence-signing-key'): string {
  const file = path.join(folder, name);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8').trim();
}
