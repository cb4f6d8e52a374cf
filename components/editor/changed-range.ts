import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import type { Range } from './claim-ranges';

/** The stretch of the new document that holds everything a transaction changed, marks included; null for nothing. */
export function changedRange(transaction: Transaction): Range | null {
  let from = Infinity;
  let to = -Infinity;
  transaction.steps.forEach((step, index) => {
    const later = transaction.mapping.slice(index + 1);
    const touch = (start: number, end: number) => {
      from = Math.min(from, later.map(start, -1));
      to = Math.max(to, later.map(end, 1));
    };
    transaction.mapping.maps[index]!.forEach((_oldFrom, _oldTo, start, end) => touch(start, end));
    if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) touch(step.from, step.to);
  });
  return from <= to ? { from, to } : null;
}
