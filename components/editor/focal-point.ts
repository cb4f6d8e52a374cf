/** What of a picture must stay in sight: 0 to 1 from the left and from the top. */
export type FocalPoint = { x: number; y: number };

export const middle: FocalPoint = { x: 0.5, y: 0.5 };

/** How far an arrow key moves it, alone and with Shift. */
const [step, fineStep] = [0.05, 0.01];

const ways = new Map([
  ['ArrowLeft', { across: -1, down: 0 }],
  ['ArrowRight', { across: 1, down: 0 }],
  ['ArrowUp', { across: 0, down: -1 }],
  ['ArrowDown', { across: 0, down: 1 }],
]);

/** Where a key takes the point; null for a key that does not move it. It stays within the picture. */
export function movedBy({ x, y }: FocalPoint, key: string, isFine: boolean): FocalPoint | null {
  const way = ways.get(key);
  const by = isFine ? fineStep : step;
  return way ? within({ x: x + way.across * by, y: y + way.down * by }) : null;
}

/** The point of a picture under the mouse. */
export function pointAt({ clientX, clientY }: { clientX: number; clientY: number }, box: DOMRect): FocalPoint {
  return within({ x: (clientX - box.left) / box.width, y: (clientY - box.top) / box.height });
}

/** As a share of width and height in words. */
export function pointWords({ x, y }: FocalPoint): string {
  return `${Math.round(x * 100)} % from the left, ${Math.round(y * 100)} % from the top`;
}

function within({ x, y }: FocalPoint): FocalPoint {
  return { x: clamped(x), y: clamped(y) };
}

/** To a hundredth, so that what is kept is what the words say. */
function clamped(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 100) / 100;
}
