import { describe, expect, test } from 'vitest';
import { follow, isPlain } from './shortcuts';

const shortcuts = [
  { keys: ['g', 'd'], does: 'Go to the desk' },
  { keys: ['g', 's'], does: 'Go to stories' },
  { keys: ['n'], does: 'Start a story' },
];

const press = (...keys: string[]) =>
  keys.reduce((state, key) => follow(shortcuts, state.waiting, key), follow(shortcuts, [], ''));

describe('keys one after the other', () => {
  test('one letter does its work at once', () => {
    expect(press('n').found?.does).toBe('Start a story');
  });

  test('g waits for the letter that says where', () => {
    expect(press('g')).toEqual({ found: null, waiting: ['g'] });
    expect(press('g', 's').found?.does).toBe('Go to stories');
  });

  test('a letter that leads nowhere is forgotten, and the next begins anew', () => {
    expect(press('g', 'x')).toEqual({ found: null, waiting: [] });
    expect(press('g', 'n').found?.does).toBe('Start a story');
    expect(press('g', 'g', 'd').found?.does).toBe('Go to the desk');
  });
});

describe('what can be a shortcut', () => {
  const alone = { key: 'n', ctrlKey: false, metaKey: false, altKey: false, isComposing: false, repeat: false };

  test('a letter or sign pressed alone', () => {
    expect(isPlain(alone)).toBe(true);
    expect(isPlain({ ...alone, key: '?' })).toBe(true);
  });

  test.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }, { isComposing: true }, { repeat: true }, { key: 'Enter' }])(
    'nothing that means something else: %j',
    (other) => expect(isPlain({ ...alone, ...other })).toBe(false),
  );
});
