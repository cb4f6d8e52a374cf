import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from './settings';
import { spokenLanguages } from './spoken-languages';

const secret = 'f00dfacef00dfacef00dfacef00dface';

const bucket = {
  S3_ENDPOINT: 'https://s3.example',
  S3_BUCKET: 'pictures',
  S3_REGION: 'eu-west-1',
  S3_ACCESS_KEY_ID: 'key',
  S3_SECRET_ACCESS_KEY: 'hush',
};

function sentencesFor(environment: Record<string, string>): string[] {
  try {
    readSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.sentences;
    throw error;
  }
}

test('an empty environment opens a newsroom on the embedded database, port 3000, in UTC', () => {
  const { databaseUrl, port, siteUrl, timeZone, filesDirectory, oidc, gateSeverities } = readSettings({});
  expect({ databaseUrl, port, siteUrl, timeZone, oidc, gateSeverities }).toEqual({
    databaseUrl: null,
    port: 3000,
    siteUrl: 'http://localhost:3000',
    timeZone: 'UTC',
    oidc: null,
    gateSeverities: {},
  });
  expect(filesDirectory).toBe(path.resolve('.stet/files'));
});

test('the site is at the port when no other address is given', () => {
  expect(readSettings({ PORT: '4321' }).siteUrl).toBe('http://localhost:4321');
  expect(readSettings({ PORT: '4321', SITE_URL: 'https://news.example/' }).siteUrl).toBe('https://news.example');
});

test('the site speaks English, or the language that is set', () => {
  expect(readSettings({}).newsroomLanguage).toBe('en-GB');
  for (const tag of ['fa-AF', 'prs', ...spokenLanguages]) expect(readSettings({ NEWSROOM_LANGUAGE: tag }).newsroomLanguage).toBe(tag);
});

test('a variable that is empty counts as absent', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: ' ' })).toMatchObject({ port: 3000, databaseUrl: null });
});

test('severities and an identity provider are read', () => {
  const { gateSeverities, oidc } = readSettings({
    GATE_SEVERITIES: '{"single-root":"block"}',
    OIDC_ISSUER: 'https://login.example',
    OIDC_CLIENT_ID: 'stet',
    OIDC_CLIENT_SECRET: 'hush',
    OIDC_NAME: 'The Example',
  });
  expect(gateSeverities).toEqual({ 'single-root': 'block' });
  expect(oidc).toEqual({ issuer: 'https://login.example', clientId: 'stet', clientSecret: 'hush', name: 'The Example' });
});

describe('each wrong setting gives one sentence that names it:', () => {
  test.each<[string, string]>([
    ['DATABASE_URL', 'mysql://reader:hush@db.example/news'],
    ['DATABASE_URL', 'postgresql://reader:hush@db.example'],
    ['DATABASE_ROLE_PREFIX', 'Robert"; DROP'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '3000x'],
    ['SITE_URL', 'paper.example'],
    ['SITE_URL', 'https://news.example/sub'],
    ['AUTH_SECRET', 'too short'],
    ['NEWSROOM_TIME_ZONE', 'Europe/Atlantis'],
    ['NEWSROOM_TIME_ZONE', '+02:00'],
    ['NEWSROOM_LANGUAGE', 'Klingon'],
    ['NEWSROOM_LANGUAGE', 'not a language'],
    ['NEWSROOM_LANGUAGE', 'ckb'],
    ['NEWSROOM_NAME', 'n'.repeat(81)],
    ['OIDC_ISSUER', 'login.example'],
    ['EVIDENCE_SIGNING_KEY', 'bm90IGEga2V5'],
    ['S3_ENDPOINT', 'buckets.example'],
    ['S3_ENDPOINT', 'https://s3.example/pictures'],
    ['S3_BUCKET', 'No Such/Bucket'],
    ['S3_REGION', 'Ireland!'],
    ['GATE_SEVERITIES', '{"checked"'],
    ['GATE_SEVERITIES', '{"single-root":"shrug"}'],
    ['LOG_LEVEL', 'chatty'],
  ])('%s=%s', (name, value) => {
    const others: Record<string, string> = name === 'OIDC_ISSUER' ? { OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b', OIDC_NAME: 'c' } : name.startsWith('S3') ? bucket : {};
    const sentences = sentencesFor({ AUTH_SECRET: secret, ...others, [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^${name} must .*\\.$`));
    expect(sentences[0]).not.toContain(value);
  });
});

test('a database of your own needs a secret of your own', () => {
  const database = { DATABASE_URL: 'postgresql://owner:hush@db.example/news' };
  expect(sentencesFor(database)).toEqual([expect.stringMatching(/^AUTH_SECRET is missing/)]);
  expect(sentencesFor({ ...database, AUTH_SECRET: secret })).toEqual([]);
});

test('half an identity provider names the other half', () => {
  const sentences = sentencesFor({ OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_SECRET: 'hush' });
  expect(sentences).toEqual([expect.stringMatching(/^OIDC_CLIENT_ID, OIDC_NAME must be set too/)]);
  expect(sentences.join()).not.toContain('hush');
});

test('pictures lie on disk unless a bucket is named', () => {
  expect(readSettings({}).s3).toBeNull();
  expect(readSettings(bucket).s3).toEqual({
    endpoint: 'https://s3.example',
    bucket: 'pictures',
    region: 'eu-west-1',
    accessKeyId: 'key',
    secretAccessKey: 'hush',
  });
});

test.each(Object.keys(bucket))('a bucket without %s names what is missing', (name) => {
  const sentences = sentencesFor({ ...bucket, [name]: '' });
  expect(sentences).toEqual([expect.stringMatching(new RegExp(`^${name} must be set too: storage in S3 needs all of S3_ENDPOINT, .*, or none\\.$`))]);
  expect(sentences.join()).not.toContain('hush');
});

test('every fault is named at once', () => {
  expect(sentencesFor({ PORT: 'x', LOG_LEVEL: 'y' })).toHaveLength(2);
});

describe('the keys of sealed sources', () => {
  const key = Buffer.alloc(32, 7).toString('base64');

  test('come from the environment or from a file', () => {
    expect(readSettings({}).sealing).toEqual({ keys: null, keyFile: null });
    expect(readSettings({ SEALING_KEY: key }).sealing.keys).toBe(key);
    expect(readSettings({ SEALING_KEY_FILE: 'keys' }).sealing.keyFile).toBe(path.resolve('keys'));
  });

  test('are refused when they are too short, or told twice, without being repeated', () => {
    const short = Buffer.alloc(16, 7).toString('base64');
    expect(sentencesFor({ SEALING_KEY: short })).toEqual([expect.stringMatching(/^SEALING_KEY must be 32 random bytes/)]);
    expect(sentencesFor({ SEALING_KEY: short }).join()).not.toContain(short);
    expect(sentencesFor({ SEALING_KEY: key, SEALING_KEY_FILE: 'keys' })).toEqual(['Set SEALING_KEY or SEALING_KEY_FILE, not both.']);
  });
});

test('captures may reach into this machine in tests, and never in production', () => {
  const CAPTURE_TEST_ALLOWANCE = '{"hosts":["court.test"],"address":"127.0.0.1","http":8080,"https":8443}';
  expect(readSettings({ CAPTURE_TEST_ALLOWANCE, NODE_ENV: 'test' }).captureAllowance).toMatchObject({ hosts: ['court.test'] });
  expect(readSettings({}).captureAllowance).toBeNull();
  expect(sentencesFor({ CAPTURE_TEST_ALLOWANCE, NODE_ENV: 'production' })).toEqual([expect.stringContaining('never for production')]);
  expect(sentencesFor({ CAPTURE_TEST_ALLOWANCE: '{"hosts":"all"}' })).toHaveLength(1);
});
