import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import { z } from 'zod';
import { readSealingKeys } from './sealing-keys';
import { readSigningKey } from './signing-key';

/** What the environment says, checked. Nothing else reads it. */
export type Settings = {
  /** The owner's connection; null means the embedded database. */
  databaseUrl: string | null;
  /** Begins the names of the two database roles; null means the database's name. */
  databaseRolePrefix: string | null;
  port: number;
  /** Scheme, host and port under which people and readers reach us, without a slash at the end. */
  siteUrl: string;
  /** Throws where it is not needed and not set, as in a build. */
  readonly authSecret: string;
  /** Where the keys of sealed sources are: what the environment holds, or the absolute path of a file; both null without any. */
  sealing: { keys: string | null; keyFile: string | null };
  /** An IANA zone, in which times are shown; they are kept in UTC. */
  timeZone: string;
  newsroomName: string;
  /** A BCP 47 tag, in which the public site speaks; of a language that it has messages in. */
  newsroomLanguage: string;
  /** Absolute; what the process keeps when nothing else is said. */
  stetDirectory: string;
  /** Absolute; where uploaded files lie unless they lie in S3. */
  filesDirectory: string;
  /** Bytes of a file of evidence at most. */
  evidenceLimit: number;
  /** Signs evidence reports (Ed25519). Throws where it is not needed and not set, as in a build. */
  readonly evidenceSigningKey: KeyObject;
  /** The bucket in which uploaded files lie; null where they lie on disk. */
  s3: { endpoint: string; bucket: string; region: string; accessKeyId: string; secretAccessKey: string } | null;
  /** How public pages are kept: `memory` in bytes, `directory` absolute. Null: each is rendered for each reader. */
  press: { memory: number; directory: string } | null;
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null;
  /** The program of a Chromium in which captures of links are looked at; null means where it usually lies. */
  chromiumPath: string | null;
  /** An RFC 3161 timestamp authority, which is shown the hash of each capture; null means none is. */
  timestampAuthority: string | null;
  /** For tests alone: hosts of this machine that may be captured. Production refuses it. */
  captureAllowance: z.output<typeof allowance> | null;
  /** Gate rule id to `block` or `warn`, where the newsroom departs from the defaults. */
  gateSeverities: Record<string, string>;
  logLevel: (typeof logLevels)[number];
};

/** One sentence for each setting that is missing or wrong; none repeats a value. */
export class SettingsError extends Error {
  constructor(readonly sentences: string[]) {
    super(sentences.join('\n'));
    this.name = 'SettingsError';
  }
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const severities = z.record(z.string(), z.enum(['block', 'warn']));

const port = z.number().int().min(1).max(65_535);
const allowance = z.strictObject({ hosts: z.array(z.string()), address: z.string(), http: port, https: port });

const variables = z.object({
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
  NEWSROOM_LANGUAGE: optional(isSpoken, 'NEWSROOM_LANGUAGE must be the tag of a language that the site has messages in: en-GB, fa or fa-AF.'),
  STET_DIRECTORY: z.string().optional(),
  FILES_DIRECTORY: z.string().optional(),
  EVIDENCE_MAX_MB: optional(
    (text) => /^\d{1,4}$/.test(text) && Number(text) >= 1 && Number(text) <= 2_000,
    'EVIDENCE_MAX_MB must be a whole number of megabytes, from 1 to 2000.',
  ),
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

/** Settings that mean something only together. */
const together = {
  'OpenID Connect': ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'],
  'storage in S3': ['S3_ENDPOINT', 'S3_BUCKET', 'S3_REGION', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
};

let read: Settings | undefined;

/** The settings of this process, read once. Throws `SettingsError` when any is missing or wrong. */
export function settings(): Settings {
  return (read ??= readSettings(process.env));
}

/** Reads settings from an environment; variables that are empty count as absent. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const said = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = variables.safeParse(said);
  const sentences = parsed.error?.issues.map((issue) => issue.message) ?? [];
  if (said.DATABASE_URL && said.NODE_ENV === 'production' && !said.AUTH_SECRET) {
    sentences.push('AUTH_SECRET is missing: set it to at least 32 random characters, such as `openssl rand -hex 32` prints.');
  }
  if (said.SEALING_KEY && said.SEALING_KEY_FILE) sentences.push('Set SEALING_KEY or SEALING_KEY_FILE, not both.');
  if (said.CAPTURE_TEST_ALLOWANCE && said.NODE_ENV === 'production') {
    sentences.push('CAPTURE_TEST_ALLOWANCE lets captures reach into this machine: it is for tests and never for production.');
  }
  for (const [needs, names] of Object.entries(together)) {
    const absent = names.filter((name) => !said[name]);
    if (absent.length > 0 && absent.length < names.length) {
      sentences.push(`${absent.join(', ')} must be set too: ${needs} needs all of ${names.join(', ')}, or none.`);
    }
  }
  if (!parsed.success || sentences.length > 0) throw new SettingsError(sentences);
  return settingsFrom(parsed.data);
}

function settingsFrom(said: z.output<typeof variables>): Settings {
  const port = Number(said.PORT ?? 3000);
  const stetDirectory = path.resolve(/* turbopackIgnore: true */ said.STET_DIRECTORY ?? '.stet');
  return {
    databaseUrl: said.DATABASE_URL ?? null,
    databaseRolePrefix: said.DATABASE_ROLE_PREFIX ?? null,
    port,
    siteUrl: new URL(said.SITE_URL ?? `http://localhost:${port}`).origin,
    get authSecret() {
      if (!said.AUTH_SECRET) throw new SettingsError(['AUTH_SECRET is missing.']);
      return said.AUTH_SECRET;
    },
    sealing: {
      keys: said.SEALING_KEY ?? null,
      keyFile: said.SEALING_KEY_FILE ? path.resolve(/* turbopackIgnore: true */ said.SEALING_KEY_FILE) : null,
    },
    timeZone: said.NEWSROOM_TIME_ZONE ?? 'UTC',
    newsroomName: said.NEWSROOM_NAME ?? 'Stet',
    newsroomLanguage: said.NEWSROOM_LANGUAGE ?? 'en-GB',
    stetDirectory,
    filesDirectory: path.resolve(/* turbopackIgnore: true */ said.FILES_DIRECTORY ?? `${stetDirectory}/files`),
    evidenceLimit: Number(said.EVIDENCE_MAX_MB ?? 512) * 1_048_576,
    get evidenceSigningKey() {
      const key = readSigningKey(said.EVIDENCE_SIGNING_KEY ?? '');
      if (!key) throw new SettingsError(['EVIDENCE_SIGNING_KEY is missing.']);
      return key;
    },
    s3: said.S3_ENDPOINT
      ? {
          endpoint: new URL(said.S3_ENDPOINT).origin,
          bucket: said.S3_BUCKET ?? '',
          region: said.S3_REGION ?? '',
          accessKeyId: said.S3_ACCESS_KEY_ID ?? '',
          secretAccessKey: said.S3_SECRET_ACCESS_KEY ?? '',
        }
      : null,
    press:
      said.PRESS === 'off'
        ? null
        : {
            memory: Number(said.PRESS_MEMORY_MB ?? 256) * 1_048_576,
            directory: path.resolve(/* turbopackIgnore: true */ said.PRESS_DIRECTORY ?? `${stetDirectory}/press`),
          },
    oidc: said.OIDC_ISSUER
      ? {
          issuer: said.OIDC_ISSUER,
          clientId: said.OIDC_CLIENT_ID ?? '',
          clientSecret: said.OIDC_CLIENT_SECRET ?? '',
          name: said.OIDC_NAME ?? '',
        }
      : null,
    chromiumPath: said.CHROMIUM_PATH ?? null,
    timestampAuthority: said.TIMESTAMP_AUTHORITY ?? null,
    captureAllowance: said.CAPTURE_TEST_ALLOWANCE ? allowance.parse(fromJson(said.CAPTURE_TEST_ALLOWANCE)) : null,
    gateSeverities: severities.parse(fromJson(said.GATE_SEVERITIES ?? '{}')),
    logLevel: logLevels.find((level) => level === said.LOG_LEVEL) ?? 'info',
  };
}

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

/** The languages of components/site/messages; Dari is a Persian. */
function isSpoken(tag: string): boolean {
  try {
    return ['en', 'fa'].includes(new Intl.Locale(tag).language);
  } catch {
    return false;
  }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
