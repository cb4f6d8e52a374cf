import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/actor';
import type { Role } from '../people/role';
import type { StoryFacts } from './can';
import { type OverridePart, partsOf, seeOverrides, signOverride } from './can-override';

const person = (id: string, role: Role): Actor => ({ kind: 'person', id, name: id, role });
const everybody = [
  person('mina', 'reporter'),
  person('tom', 'reporter'),
  person('daud', 'editor'),
  person('sana', 'standards'),
  person('lev', 'legal'),
  person('ada', 'admin'),
];
const story: StoryFacts = { ownerId: 'mina', namedIds: [], restricted: false, stage: 'drafting', standing: 'unpublished' };

const names = (rule: (actor: Actor) => { allowed: boolean }) =>
  everybody.flatMap((actor) => (actor.kind === 'person' && rule(actor).allowed ? [actor.id] : []));
const signs = (part: OverridePart | null, holds: string[] = []) =>
  names((actor) => signOverride(actor, story, ['mina'], part, actor.kind === 'person' && holds.includes(actor.id)));

describe('who signs an override', () => {
  test('is the role of the rule; a standards editor may all that an editor may', () => {
    expect(signs('editor')).toEqual(['daud', 'sana']);
    expect(signs('standards')).toEqual(['sana']);
    expect(signs('legal')).toEqual(['lev']);
    expect(signs(null)).toEqual([]);
  });

  test('is a holder of a grant, whatever their role, but no administrator and not for their own story', () => {
    expect(signs('holder')).toEqual([]);
    expect(signs('holder', ['mina', 'tom', 'ada'])).toEqual(['tom']);
  });

  test('is never somebody whose own story it is', () => {
    const [, , daud] = everybody as [Actor, Actor, Actor];
    expect(signOverride(daud, { ...story, ownerId: 'daud' }, ['daud'], 'editor').allowed).toBe(false);
    expect(signOverride(daud, story, ['mina', 'daud'], 'editor').allowed).toBe(false);
  });

  test('is nobody who may not know of the story', () => {
    const [, , , sana] = everybody as [Actor, Actor, Actor, Actor];
    expect(signOverride(sana, { ...story, restricted: true }, ['mina'], 'standards')).toMatchObject({ allowed: false, hidden: true });
  });
});

describe('how many have to sign', () => {
  test('one for a rule with a role, each of several together, and a holder beside standards', () => {
    expect(partsOf({ kind: 'nobody' })).toEqual([]);
    expect(partsOf({ kind: 'role', role: 'legal' })).toEqual(['legal']);
    expect(partsOf({ kind: 'together', roles: ['standards', 'legal'] })).toEqual(['standards', 'legal']);
    expect(partsOf({ kind: 'with-grant', role: 'standards' })).toEqual(['holder', 'standards']);
  });
});

test('overrides are looked over by editors, standards and lawyers', () => {
  expect(names(seeOverrides)).toEqual(['daud', 'sana', 'lev']);
});
