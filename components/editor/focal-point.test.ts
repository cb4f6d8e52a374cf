import { expect, test } from 'vitest';
import { middle, movedBy, pointAt, pointWords } from './focal-point';

test('arrow keys move the point by a twentieth, with Shift by a hundredth', () => {
  expect(movedBy(middle, 'ArrowLeft', false)).toEqual({ x: 0.45, y: 0.5 });
  expect(movedBy(middle, 'ArrowDown', true)).toEqual({ x: 0.5, y: 0.51 });
});

test('other keys do what they always do', () => {
  expect(movedBy(middle, 'Enter', false)).toBeNull();
  expect(movedBy(middle, 'toString', false)).toBeNull();
});

test('the point stays within the picture', () => {
  expect(movedBy({ x: 1, y: 0 }, 'ArrowRight', false)).toEqual({ x: 1, y: 0 });
  expect(movedBy({ x: 1, y: 0 }, 'ArrowUp', false)).toEqual({ x: 1, y: 0 });
  expect(pointAt({ clientX: 500, clientY: -3 }, { left: 100, top: 0, width: 200, height: 100 } as DOMRect)).toEqual({ x: 1, y: 0 });
});

test('a click is measured on the picture, wherever it stands on the screen', () => {
  expect(pointAt({ clientX: 150, clientY: 75 }, { left: 100, top: 50, width: 200, height: 100 } as DOMRect)).toEqual({ x: 0.25, y: 0.25 });
});

test('it is told in words for those who do not see the mark', () => {
  expect(pointWords({ x: 0.25, y: 0.07 })).toBe('25 % from the left, 7 % from the top');
});
