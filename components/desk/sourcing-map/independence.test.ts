import { expect, test } from 'vitest';
import type { DeskNote } from '@/newsroom/claims/read-sourcing';
import type { Stance } from '@/newsroom/claims/vocabulary';
import { carriersOf, independenceTree, type TreeSource } from './independence';

function note(name: string, { root = name, through = null as string | null, stance = 'asserts' as Stance, hour = 9 } = {}): DeskNote {
  return {
    id: `${name} ${hour}`,
    source: {
      id: name,
      name,
      kind: 'official',
      directness: 'firsthand',
      publicDescription: '',
      rootId: root,
      rootName: root,
      upstreamName: through,
    },
    stance,
    terms: 'on_record',
    embargoUntil: null,
    exactWords: '',
    translation: '',
    basis: '',
    obtainedHow: '',
    obtainedAt: `2021-07-14T${String(hour).padStart(2, '0')}:00:00.000Z`,
    publicAttribution: '',
    privateRemarks: '',
    obtainedBy: '',
    isUntold: false,
  };
}

type Shape = string | [string, ...Shape[]];
const shape = ({ name, carriers }: TreeSource): Shape => (carriers.length === 0 ? name : [name, ...carriers.map(shape)]);
const tree = (...notes: DeskNote[]) => independenceTree(notes).map(shape);

const ministry = note('ministry');
const agency = note('agency', { root: 'ministry', through: 'ministry' });
const paper = note('paper', { root: 'ministry', through: 'agency' });

test('who carries a word stands below who spoke it, step by step', () => {
  expect(tree(paper, note('taliban'), agency, ministry)).toEqual([['ministry', ['agency', 'paper']], 'taliban']);
});

test('a root and an agency that said nothing to us themselves are shown all the same', () => {
  const [root] = independenceTree([paper]);
  expect(shape(root!)).toEqual(['ministry', ['agency', 'paper']]);
  expect([root?.latest, root?.carriers[0]?.id]).toEqual([null, null]);
});

test('each says what it said last', () => {
  const [root] = independenceTree([note('taliban', { stance: 'withdrew', hour: 12 }), note('taliban')]);
  expect(root?.latest?.stance).toBe('withdrew');
});

test('two entries of one name never carry each other', () => {
  const one = note('desk', { root: 'ministry', through: 'office' });
  const other = note('office', { root: 'ministry', through: 'desk' });
  expect(independenceTree([one, other]).map(carriersOf)).toEqual([3]);
});
