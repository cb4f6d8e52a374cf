import path from 'node:path';
import { z } from 'zod';
import { readSealingKeys } from './sealing-keys';
import { readSigningKey } from './signing-key';
import { spokenLanguages } from './spoken-languages';

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

export const severities = z.record(z.string(), z.enum(['block', 'warn']));

const port = z.number().int().min(1).max(65_535);
export const allowance = z.strictObject({ hosts: z.array(z.string()), address: z.string(), http: port, https: port });

/** The variables of the environment that mean something here, and one sentence for each that is malformed. */
export const variables = z.object({
  NODE_ENV: z.string().optional(),
  DATABASE_URL: optional(isDatabaseUrl, 'DATABASE_URL must look like postgresql://user:password@host:5432/database.'),
  DATABASE_ROLE_PREFIX: optional(
    (text) => /^[a-z_][a-z0-9_]{0,50}$/.test(text),
    'DATABASE_ROLE_PREFIX must be lower-case letters, digits and underscores, at most 51, not beginning with a digit.',
  ),
  PORT: optional(isPort, 'PORT must be a whole number from 1 to 65535.'),
  SITE_URL: optional(isOrigin, 'SITE_URL must be an address such as https://news.example, without a path.'),
  AUTH_SECRET: optional((text) => text.length >= 32, 'AUTH_SECRET must have at least 32 characters.'),
  SEALING_KEY: optional(
    (text) => readSealingKeys(text) !== null,
    'SEALING_KEY must be 32 random bytes in base64, as `openssl rand -base64 32` prints; former keys follow it after commas.',
  ),
  SEALING_KEY_FILE: z.string().optional(),
  NEWSROOM_TIME_ZONE: optional(isTimeZone, 'NEWSROOM_TIME_ZONE must be the name of a time zone such as Europe/London.'),
  NEWSROOM_NAME: optional((text) => text.length <= 80, 'NEWSROOM_NAME must have at most 80 characters.'),
  NEWSROOM_LANGUAGE: optional(isSpoken, `NEWSROOM_LANGUAGE must be the tag of a language that the site speaks, such as en-GB or fa-AF: ${spokenLanguages.join(', ')}.`),
  STET_DIRECTORY: z.string().optional(),
  FILES_DIRECTORY: z.string().optional(),
  EVIDENCE_MAX_MB: optional(
    (text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 2_000,
    'EVIDENCE_MAX_MB must be a whole number of megabytes, from 1 to 2000.',
  ),
  LINK_CHECK_DAYS: optional((text) => /^(0|[7-9]|\d{2,3})$/.test(text), 'LINK_CHECK_DAYS must be a whole number of days, 7 or more, or 0 for never.'),
  EVIDENCE_VERIFY_DAYS: optional((text) => /^\d{1,3}$/.test(text), 'EVIDENCE_VERIFY_DAYS must be a whole number of days, up to 999, or 0 for never.'),
  EVIDENCE_SIGNING_KEY: optional(
    (text) => readSigningKey(text) !== null,
    'EVIDENCE_SIGNING_KEY must be an Ed25519 private key in PEM, as `openssl genpkey -algorithm ed25519` prints, or its PKCS8 in base64.',
  ),
  S3_ENDPOINT: optional(isOrigin, 'S3_ENDPOINT must be the address of the S3 server, such as https://s3.example, without a path.'),
  S3_BUCKET: optional(
    (text) => /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text),
    'S3_BUCKET must be the name of a bucket: 3 to 63 lower-case letters, digits, dots and hyphens.',
  ),
  S3_REGION: optional((text) => /^[a-z0-9-]{1,40}$/.test(text), 'S3_REGION must be the name of a region such as eu-west-1.'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  PRESS: optional((text) => text === 'on' || text === 'off', 'PRESS must be on or off.'),
  PRESS_MEMORY_MB: optional(
    (text) => /^\d{1,6}$/.test(text) && Number(text) >= 8,
    'PRESS_MEMORY_MB must be a whole number of megabytes, at least 8.',
  ),
  PRESS_DIRECTORY: z.string().optional(),
  OIDC_ISSUER: optional(isHttp, 'OIDC_ISSUER must be the address of the identity provider.'),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_NAME: z.string().optional(),
  CHROMIUM_PATH: optional((text) => path.isAbsolute(text), 'CHROMIUM_PATH must be the whole path of a Chromium.'),
  TIMESTAMP_AUTHORITY: optional(isHttp, 'TIMESTAMP_AUTHORITY must be the address of an RFC 3161 timestamp authority.'),
  TIMESTAMP_AUTHORITY_CA: optional((text) => path.isAbsolute(text), 'TIMESTAMP_AUTHORITY_CA must be the whole path of a file of certificates.'),
  CAPTURE_TEST_ALLOWANCE: optional(
    (text) => allowance.safeParse(fromJson(text)).success,
    'CAPTURE_TEST_ALLOWANCE must be JSON with hosts, address, http and https.',
  ),
  GATE_SEVERITIES: optional(
    (text) => severities.safeParse(fromJson(text)).success,
    'GATE_SEVERITIES must be JSON such as {"single-root":"block"}, with "block" or "warn" for each rule.',
  ),
  LOG_LEVEL: optional(
    (text) => logLevels.some((level) => level === text),
    `LOG_LEVEL must be one of ${logLevels.join(', ')}.`,
  ),
});

function optional(accepts: (text: string) => boolean, sentence: string) {
  return z.string().refine(accepts, sentence).optional();
}

function isDatabaseUrl(text: string): boolean {
  const url = address(text);
  return url !== null && /^postgres(ql)?:$/.test(url.protocol) && url.hostname !== '' && url.pathname.length > 1;
}

function isPort(text: string): boolean {
  return /^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535;
}

function isHttp(text: string): boolean {
  return /^https?:$/.test(address(text)?.protocol ?? '');
}

function isOrigin(text: string): boolean {
  const url = address(text);
  return isHttp(text) && url?.pathname === '/' && !url.search && !url.hash && !url.username;
}

function address(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return !/^[+-]/.test(text);
  } catch {
    return false;
  }
}

function isSpoken(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag);
    return spokenLanguages.some((each) => each === language);
  } catch {
    return false;
  }
}

/** Undefined for what is not JSON. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
