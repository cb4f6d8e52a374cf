import { pino } from 'pino';
import { settings } from './settings';

/** Lines of JSON on standard output. Addresses, secrets and the words of stories have no place in them. */
export const log = pino({
  level: process.env.VITEST ? 'silent' : settings().logLevel,
  base: null,
  redact: ['*.password', '*.token', '*.secret', '*.authorization', '*.cookie', '*.email', 'err.meta', 'err.config'],
});
