import type { KeyObject } from 'node:crypto';
import path from 'node:path';
import type { z } from 'zod';
import { allowance, fromJson, logLevels, severities, variables } from './setting-variables';
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
  /** Days after which the link of a claim that stories rely on is asked again; 0 means never. */
  linkCheckDays: number;
  /** Days after which a file of evidence is hashed again; 0 means only when somebody asks. */
  evidenceVerifyDays: number;
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
  /**
   * An RFC 3161 timestamp authority, which is shown the hash of each capture, and the file of certificates that its own
   * must lead to; null means none is.
   */
  timestampAuthority: { address: string; certificates: string | null } | null;
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
  if (said.DATABASE_URL && !said.AUTH_SECRET) {
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
    linkCheckDays: Number(said.LINK_CHECK_DAYS ?? 7),
    evidenceVerifyDays: Number(said.EVIDENCE_VERIFY_DAYS ?? 1),
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
    timestampAuthority: said.TIMESTAMP_AUTHORITY ? { address: said.TIMESTAMP_AUTHORITY, certificates: said.TIMESTAMP_AUTHORITY_CA ?? null } : null,
    captureAllowance: said.CAPTURE_TEST_ALLOWANCE ? allowance.parse(fromJson(said.CAPTURE_TEST_ALLOWANCE)) : null,
    gateSeverities: severities.parse(fromJson(said.GATE_SEVERITIES ?? '{}')),
    logLevel: logLevels.find((level) => level === said.LOG_LEVEL) ?? 'info',
  };
}
