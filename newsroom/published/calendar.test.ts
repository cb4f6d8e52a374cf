import { expect, test } from 'vitest';
import { dayAddress, monthAddress, nextMonth, parseDay, parseMonth } from './calendar';

test('a day of the calendar is read from its address and written back', () => {
  const day = parseDay({ year: '2021', month: '07', day: '14' });
  expect(day?.toISOString()).toBe('2021-07-14T00:00:00.000Z');
  expect(dayAddress(day ?? new Date(0))).toBe('/2021/07/14');
});

test.each([
  ['2021', '02', '29'],
  ['2021', '13', '01'],
  ['2021', '7', '14'],
  ['0000', '01', '01'],
  ['12021', '01', '01'],
  ['２０２１', '07', '14'],
  ['2021', '07', '14\0'],
])('%s/%s/%s is no day', (year, month, day) => {
  expect(parseDay({ year, month, day })).toBeNull();
});

test('a month is known by its first day, and December is followed by January', () => {
  const december = parseMonth({ year: '2021', month: '12' });
  expect(december && monthAddress(december)).toBe('/2021/12');
  expect(december && monthAddress(nextMonth(december))).toBe('/2022/01');
  expect(parseMonth({ year: '2021', month: '00' })).toBeNull();
});
