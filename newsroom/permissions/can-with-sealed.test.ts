import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/actor';
import { roles } from '../people/role';
import type { Role } from '../people/role';
import { system } from '../people/actor';
import * as can from './can-with-sealed';

const person = (id: string, role: Role): Actor => ({ kind: 'person', id, name: id, role });
const everybody = roles.map((role) => person(role, role));
const may = (rule: (actor: Actor) => { allowed: boolean }) => everybody.filter((actor) => rule(actor).allowed).map((actor) => (actor.kind === 'person' ? actor.role : ''));

const seal: can.SealFacts = { holderIds: [], keeperIds: [], destroyed: false, held: false };
const heldByAll: can.SealFacts = { ...seal, holderIds: [...roles], keeperIds: [...roles] };

describe('what is sealed', () => {
  test('opens for a holder who proved it is them, and for no role by itself', () => {
    expect(may((actor) => can.openSealed(actor, seal, true))).toEqual([]);
    expect(may((actor) => can.openSealed(actor, heldByAll, true))).toEqual(['reporter', 'editor', 'standards', 'legal']);
    expect(may((actor) => can.openSealed(actor, heldByAll, false))).toEqual([]);
  });

  test('never opens for an administrator, whatever grant lies in the database, and never for the system', () => {
    for (const rule of [can.openSealed, can.lookThroughWritten, can.destroySealed]) {
      expect(rule(person('admin', 'admin'), heldByAll, true).allowed).toBe(false);
      expect(rule(system, heldByAll, true).allowed).toBe(false);
    }
    expect(can.holdSealed(system, heldByAll).allowed).toBe(false);
    expect(can.sealIdentity(system, { createdById: 'reporter' }).allowed).toBe(false);
  });

  test('a recording is removed by a holder who proved it is them', () => {
    expect(may((actor) => can.removeSealedFile(actor, seal, true))).toEqual([]);
    expect(may((actor) => can.removeSealedFile(actor, heldByAll, false))).toEqual([]);
    expect(may((actor) => can.removeSealedFile(actor, heldByAll, true))).toEqual(['reporter', 'editor', 'standards', 'legal']);
  });

  test('is closed to everybody once it is destroyed', () => {
    const gone = { ...heldByAll, destroyed: true };
    for (const rule of [can.openSealed, can.destroySealed, can.askBreakGlass]) expect(may((actor) => rule(actor, gone, true))).toEqual([]);
    for (const rule of [can.revokeSealed, can.setRetention, can.holdForLaw]) expect(may((actor) => rule(actor, gone))).toEqual([]);
  });

  test('is sealed by who added the source, or an editor', () => {
    expect(may((actor) => can.sealIdentity(actor, { createdById: 'somebody' }))).toEqual(['editor', 'standards']);
    expect(may((actor) => can.sealIdentity(actor, { createdById: 'reporter' }))).toEqual(['reporter', 'editor', 'standards']);
  });
});

describe('grants', () => {
  test('come from holders, to somebody else', () => {
    expect(may((actor) => can.grantSealed(actor, seal, 'other', true))).toEqual([]);
    expect(may((actor) => can.grantSealed(actor, heldByAll, 'editor', true))).toEqual(['reporter', 'standards', 'legal']);
    expect(may((actor) => can.grantSealed(actor, heldByAll, 'editor', false))).toEqual([]);
  });

  test('are taken back by holders and by standards', () => {
    expect(may((actor) => can.revokeSealed(actor, seal))).toEqual(['standards']);
    expect(may((actor) => can.setRetention(actor, seal))).toEqual(['standards']);
  });
});

describe('breaking the glass', () => {
  test('is asked for by standards or a lawyer, and confirmed by the other', () => {
    expect(may((actor) => can.askBreakGlass(actor, seal, true))).toEqual(['standards', 'legal']);
    const confirms = (asked: Role, id = 'other') => may((actor) => can.confirmBreakGlass(actor, seal, { personId: id, role: asked }, true));
    expect(confirms('standards')).toEqual(['legal']);
    expect(confirms('legal')).toEqual(['standards']);
  });

  test('never by one person alone, who changed desks between', () => {
    expect(can.confirmBreakGlass(person('lev', 'legal'), seal, { personId: 'lev', role: 'standards' }, true).allowed).toBe(false);
  });

  test('stands no more when the first person became something else', () => {
    for (const role of ['editor', 'admin'] as const) expect(may((actor) => can.confirmBreakGlass(actor, seal, { personId: 'other', role }, true))).toEqual([]);
  });

  test('lets who broke it open, and do nothing with it that their role does not', () => {
    const broken = { ...seal, holderIds: [...roles] };
    expect(may((actor) => can.openSealed(actor, broken, true))).toEqual(['reporter', 'editor', 'standards', 'legal']);
    for (const rule of [can.holdSealed, (actor: Actor, facts: can.SealFacts) => can.grantSealed(actor, facts, 'other', true)]) {
      expect(may((actor) => rule(actor, broken))).toEqual([]);
    }
    for (const rule of [can.changeSealed, can.lookThroughWritten, can.removeSealedFile]) expect(may((actor) => rule(actor, broken, true))).toEqual([]);
    for (const rule of [can.revokeSealed, can.setRetention]) expect(may((actor) => rule(actor, broken))).toEqual(['standards']);
    expect(may((actor) => can.destroySealed(actor, broken, true))).toEqual(['standards']);
  });

  test('takes a fresh password of both', () => {
    expect(may((actor) => can.askBreakGlass(actor, seal, false))).toEqual([]);
    expect(may((actor) => can.confirmBreakGlass(actor, seal, { personId: 'other', role: 'legal' }, false))).toEqual([]);
  });
});

test('the law’s hold is a lawyer’s, and stops destroying for everybody', () => {
  expect(may((actor) => can.holdForLaw(actor, heldByAll))).toEqual(['legal']);
  expect(may((actor) => can.destroySealed(actor, seal, true))).toEqual(['standards']);
  for (const rule of [can.destroySealed, can.removeSealedFile, can.changeSealed]) expect(may((actor) => rule(actor, { ...heldByAll, held: true }, true))).toEqual([]);
  expect(may((actor) => can.changeSealed(actor, { ...heldByAll, held: true }, false))).toEqual(['reporter', 'editor', 'standards', 'legal']);
});
