import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { EvidenceFileForDesk } from '@/newsroom/evidence/read-evidence';
import { EvidenceFiles } from './evidence-files';

function shown(file: Partial<EvidenceFileForDesk>): string {
  const whole: EvidenceFileForDesk = {
    id: '6f1a7c1e-54c7-4f0e-9a3c-1f6c3f9a7a10', role: 'original', name: 'gate', mediaType: 'image/jpeg', size: 3_000, hash: 'a'.repeat(64), addedAt: '2021-07-14T09:10:00Z',
    width: 640, height: 480, hasView: true, document: null, metadata: [], earlier: [], credentials: null, ...file,
  };
  return renderToStaticMarkup(<EvidenceFiles files={[whole]} evidenceId="b1a7c1e0-54c7-4f0e-9a3c-1f6c3f9a7a10" zone="Asia/Kabul" />);
}

const unseen = { width: null, height: null, hasView: false };

test('a picture that was drawn can be looked at, and nothing is said about it', () => {
  expect(shown({})).toContain('Look at it');
  expect(shown({})).not.toContain('not shown');
});

test.each([
  ['the HEIC of a phone', 'image/heic', 'It is in HEIC, as phones write it, which cannot be opened here: download it to look at it.'],
  ['a drawing', 'image/svg+xml', 'It is damaged, or in a format that is not drawn here: download it to look at it.'],
  ['a damaged photograph', 'image/jpeg', 'It is damaged, or in a format that is not drawn here: download it to look at it.'],
])('of %s it is said why it cannot', (_, mediaType, why) => {
  expect(shown({ ...unseen, mediaType })).toContain(`This picture is not shown. ${why}`);
});

test('of what is no picture nothing is said', () => {
  expect(shown({ ...unseen, mediaType: 'application/zip' })).not.toContain('not shown');
});
