import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { machineAnswer } from './machine-answer';

test('what programs read may be kept by caches as long as pages may, and no longer', () => {
  const said = machineAnswer('{}', 'application/json').headers.get('cache-control');
  const serving = readFileSync(path.resolve(import.meta.dirname, '../docs/serving.md'), 'utf8');
  expect(serving).toContain(`\`Cache-Control: ${said}\``);
});
