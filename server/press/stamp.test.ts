import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '@/platform/settings';
import { stampOf } from './stamp';

const before = readSettings({});

test.each([
  { SITE_URL: 'https://news.example' },
  { NEWSROOM_NAME: 'The Border Post' },
  { NEWSROOM_TIME_ZONE: 'Asia/Kabul' },
  { NEWSROOM_LANGUAGE: 'fa' },
])('a page rendered before the newsroom said %o is not current', (environment) => {
  expect(stampOf('build', readSettings(environment))).not.toBe(stampOf('build', before));
});

test('a page is current after a start with the same build and settings, whatever changed that no page shows', () => {
  expect(stampOf('build', readSettings({ LOG_LEVEL: 'warn', PRESS_MEMORY_MB: '64' }))).toBe(stampOf('build', before));
  expect(stampOf('another', before)).not.toBe(stampOf('build', before));
});

test('no public page reads a setting that the stamp does not hold', () => {
  const app = path.resolve(import.meta.dirname, '../../app');
  const ofReaders = readdirSync(app, { recursive: true, encoding: 'utf8' }).filter((file) => /^(?:\((?:site|story)\)|feeds|sitemaps?|robots|readers|tongue)/.test(file) && /(?<!test)\.tsx?$/.test(file));
  const read = ofReaders.flatMap((file) => {
    const text = readFileSync(path.join(app, file), 'utf8');
    const taken = [...text.matchAll(/\{([^{}]*)\} = settings\(\)/g)].flatMap(([, names = '']) => names.split(',').map((each) => each.split(':')[0]?.trim()));
    return [...taken, ...[...text.matchAll(/settings\(\)\.(\w+)/g)].map(([, name]) => name)];
  });
  expect([...new Set(read)].sort()).toEqual(['newsroomLanguage', 'newsroomName', 'siteUrl', 'timeZone']);
});
