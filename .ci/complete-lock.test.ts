import { expect, test } from 'vitest';
import { completeLock } from './complete-lock';

const asking = (optionalDependencies: Record<string, string>) => ({ packages: { 'node_modules/fast': { optionalDependencies } } });

test('a package for another machine is added with its system, processor and C library', () => {
  const lock = asking({ '@fast/darwin-arm64': '1.2.3', '@fast/linux-x64-musl': '^1.2.3', '@fast/wasm32-wasi': '1.2.3' });
  expect(completeLock(lock)).toEqual(['@fast/darwin-arm64', '@fast/linux-x64-musl', '@fast/wasm32-wasi']);
  expect(lock.packages).toMatchObject({
    'node_modules/@fast/darwin-arm64': { version: '1.2.3', optional: true, os: ['darwin'], cpu: ['arm64'] },
    'node_modules/@fast/linux-x64-musl': { version: '1.2.3', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    'node_modules/@fast/wasm32-wasi': { version: '1.2.3', optional: true, cpu: ['wasm32'] },
  });
});

test('what is there, beside the package or above it, is left as it is', () => {
  const lock = {
    packages: {
      'node_modules/outer/node_modules/fast': { optionalDependencies: { '@fast/linux-x64': '1.0.0' } },
      'node_modules/@fast/linux-x64': { version: '1.0.0' },
    },
  };
  expect(completeLock(lock)).toEqual([]);
});

test('a missing package that does not name its machine, and a range that cannot be held, are faults', () => {
  expect(() => completeLock(asking({ fsevents: '2.3.3' }))).toThrow(/does not say for which machine/);
  expect(() => completeLock({ packages: { 'node_modules/loose': { dependencies: { drifting: 'latest' } } } })).toThrow(/"latest" of drifting/);
});
