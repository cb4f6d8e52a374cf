import { expect, it } from 'vitest';
import { fromLocalField, toLocalField } from './zoned-moment';

it('shows and reads a moment in the newsroom’s zone, whatever the device’s', () => {
  expect(toLocalField('2021-07-14T09:10:30.000Z', 'Asia/Kabul')).toBe('2021-07-14T13:40');
  expect(fromLocalField('2021-07-14T13:40', 'Asia/Kabul')).toBe('2021-07-14T09:10:00Z');
});

it('takes an hour that summer time skips for the one after it', () => {
  expect(fromLocalField('2026-03-29T01:30', 'Europe/London')).toBe('2026-03-29T01:30:00Z');
});

it('reads an empty field as no moment', () => {
  expect(fromLocalField('', 'UTC')).toBeNull();
});
