import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { LastLooked } from './last-looked';

const words = (at: string | null, isNoted: boolean) => renderToStaticMarkup(<LastLooked at={at} isNoted={isNoted} zone="UTC" />).replace(/<[^>]*>/g, '');

describe('whether a link answers says', () => {
  test('that nobody looked only where nobody did', () => {
    expect(words(null, false)).toContain('Nobody has looked again since it was added.');
    expect(words('2026-11-29T07:00:00.000Z', false)).not.toContain('Nobody has looked');
  });

  test('that there was no answer where none is noted', () => {
    expect(words('2026-11-29T07:00:00.000Z', false)).toContain('29 November 2026, 07:00, without an answer.');
    expect(words('2026-11-29T07:00:00.000Z', true)).toContain('29 November 2026, 07:00.');
  });
});
