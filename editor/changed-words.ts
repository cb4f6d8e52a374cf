import { StepMap } from '@tiptap/pm/transform';
import { ChangeSet, simplifyChanges } from 'prosemirror-changeset';
import { documentSchema } from './schema';

/** A run of words in a comparison. */
export type Run = { kind: 'same' | 'added' | 'removed'; text: string };

/** What changed between two texts, in whole words. Without the added runs it reads as `before`, without the removed as `after`. */
export function changedWords(before: string, after: string): Run[] {
  const paragraph = (text: string) =>
    documentSchema.node('paragraph', null, text === '' ? [] : [documentSchema.text(text)]);
  const target = paragraph(after);
  const whole = [new StepMap([0, before.length, after.length])];
  const set = ChangeSet.create<null>(paragraph(before)).addSteps(target, before === after ? [] : whole, null);
  const runs: Run[] = [];
  const add = (kind: Run['kind'], text: string) => {
    if (text !== '') runs.push({ kind, text });
  };
  let reached = 0;
  for (const { fromA, toA, fromB, toB } of simplifyChanges(set.changes, target)) {
    add('same', after.slice(reached, fromB));
    add('removed', before.slice(fromA, toA));
    add('added', after.slice(fromB, toB));
    reached = toB;
  }
  add('same', after.slice(reached));
  return runs;
}
