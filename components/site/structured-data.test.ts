import { expect, test } from 'vitest';
import { scriptJson } from './structured-data';

test('no word of a story can end the script element that describes it', () => {
  const headline = '</script><script>alert(1)</script><!--';
  const json = scriptJson({ headline });
  expect(json).not.toContain('<');
  expect(JSON.parse(json)).toEqual({ headline });
});
