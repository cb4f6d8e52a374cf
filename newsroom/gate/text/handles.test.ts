import { expect, test } from 'vitest';
import { handlesIn, handlesOf } from './handles';

test.each([
  ['Tareq Arian (@t_arian)', 'person', ['@t_arian']],
  ['t.arian@ministry.example', 'official', ['t.arian@ministry.example']],
  ['kabul_eye', 'social_account', ['@kabul_eye']],
  ['Kabul Eye', 'social_account', []],
  ['Tareq Arian', 'person', []],
] as const)('the handles of %s', (name, kind, handles) => {
  expect(handlesOf({ name, kind })).toEqual(handles);
});

test.each([
  ['The account @Kabul_Eye. It says', '@Kabul_Eye'],
  ['https://x.com/kabul_eye?s=20', 'x.com/kabul_eye'],
  ['Write to T.Arian@ministry.example, he said', 'T.Arian@ministry.example'],
])('%s gives one', (text, words) => {
  expect(handlesIn(['@kabul_eye', 't.arian@ministry.example'], text).map(({ from, to }) => text.slice(from, to))).toEqual([words]);
});

test.each(['@kabul_eyes', 'a@kabul_eye.example', 'kabul_eye', 'https://bbc.com/kabul_eye', 'mt.arian@ministry.example', 't.arian@ministry.example.org', 'tXarian@ministry.example'])(
  '%s gives none',
  (text) => {
    expect(handlesIn(['@kabul_eye', 't.arian@ministry.example'], text)).toEqual([]);
  },
);
