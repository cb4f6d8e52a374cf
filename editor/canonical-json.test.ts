import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical-json';

describe('canonical JSON', () => {
  it('follows the example of RFC 8785', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('sorts names by UTF-16 code units', () => {
    const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 };
    expect([...canonicalJson(value).matchAll(/:(\d)/g)].map(([, n]) => n).join('')).toBe('2467153');
  });

  it('says what JSON says', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))));
  });

  it('does not depend on the order in which names were written', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => void expect(canonicalJson(turned(value))).toBe(canonicalJson(value))));
  });

  it('leaves undefined properties out', () => {
    expect(canonicalJson({ b: undefined, a: 1 })).toBe('{"a":1}');
  });

  it.each([[undefined], [[undefined]], [Number.NaN], [Infinity], [1n], [() => 1], [new Date(0)], [new Map()], ['\ud800'], [{ '\udc00': 1 }]])(
    'refuses %o, for which JSON has no word',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).reverse().map(([name, inner]) => [name, turned(inner)]));
}
