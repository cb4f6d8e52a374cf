import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Settings of a newsroom of our own, whatever the environment says: what is measured here must never land among
 * somebody's stories. They are read once, by whichever module asks first, so this is imported before all others.
 */
export const folder = mkdtempSync(path.join(tmpdir(), 'stet-bench-'));

Object.assign(process.env, {
  DATABASE_URL: '',
  DATABASE_ROLE_PREFIX: '',
  AUTH_SECRET: randomBytes(32).toString('hex'),
  SEALING_KEY: randomBytes(32).toString('base64'),
  SEALING_KEY_FILE: '',
  STET_DIRECTORY: folder,
  SITE_URL: '',
  LOG_LEVEL: 'warn',
});
