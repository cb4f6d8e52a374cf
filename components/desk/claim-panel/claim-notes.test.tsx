import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { DeskNote } from '@/newsroom/claims/read-sourcing';
import { NoteWords } from './claim-notes';

const note: DeskNote = {
  id: '1',
  source: { id: 's', name: 'Kabul', kind: 'official', directness: 'firsthand', publicDescription: '', rootId: 's', rootName: 'Kabul', upstreamName: null },
  stance: 'denies',
  terms: 'deep_background',
  embargoUntil: null,
  exactWords: '',
  translation: '',
  basis: '',
  obtainedHow: '',
  obtainedAt: '2021-07-14T10:00:00.000Z',
  publicAttribution: '',
  privateRemarks: '',
  obtainedBy: 'Mina',
  isUntold: true,
};
const shown = (details: Partial<DeskNote>) => renderToStaticMarkup(<NoteWords note={{ ...note, ...details }} zone="UTC" />);

test('a denial on deep background says why the claim is not disputed; another word does not', () => {
  expect(shown({})).toContain('Does not make the claim disputed');
  expect(shown({ terms: 'background', isUntold: false })).not.toContain('Does not make');
  expect(shown({ stance: 'asserts' })).not.toContain('Does not make');
});
