import { describe, expect, test } from 'vitest';
import type { Actor } from '../people/actor';
import { roles } from '../people/role';
import type { Role } from '../people/role';
import * as can from './can';

const person = (id: string, role: Role): Actor => ({ kind: 'person', id, name: id, role });

const mina = person('mina', 'reporter');
const tom = person('tom', 'reporter');
const daud = person('daud', 'editor');
const sana = person('sana', 'standards');
const lev = person('lev', 'legal');
const ada = person('ada', 'admin');
const everybody = [mina, tom, daud, sana, lev, ada];

const story: can.StoryFacts = {
  ownerId: 'mina',
  namedIds: [],
  restricted: false,
  stage: 'drafting',
  standing: 'unpublished',
};

const may = (rule: (actor: Actor) => { allowed: boolean }) => everybody.filter((actor) => rule(actor).allowed).map((actor) => (actor.kind === 'person' ? actor.id : 'system'));

describe('seeing', () => {
  test('the whole desk sees an unrestricted story, but no administrator', () => {
    expect(may((actor) => can.seeStory(actor, story))).toEqual(['mina', 'tom', 'daud', 'sana', 'lev']);
  });

  test('a restricted story is seen by its owner and those named on it, by nobody else of any role', () => {
    const restricted = { ...story, restricted: true, namedIds: ['daud'] };
    expect(may((actor) => can.seeStory(actor, restricted))).toEqual(['mina', 'daud']);
  });

  test('naming an administrator on a story shows it to them no more than before', () => {
    expect(can.seeStory(ada, { ...story, namedIds: ['ada'] }).allowed).toBe(false);
  });

  test('what one may not see is answered as what does not exist', () => {
    expect(can.seeStory(tom, { ...story, restricted: true })).toMatchObject({ allowed: false, hidden: true });
    expect(can.writeStory(tom, { ...story, restricted: true })).toMatchObject({ allowed: false, hidden: true });
  });
});

describe('writing', () => {
  test('reporters write their own stories, editors and standards any', () => {
    expect(may((actor) => can.writeStory(actor, story))).toEqual(['mina', 'daud', 'sana']);
  });

  test('a story that is shared is written together', () => {
    expect(may((actor) => can.writeStory(actor, { ...story, namedIds: ['tom'] }))).toEqual(['mina', 'tom', 'daud', 'sana']);
  });

  test('a spiked story is written by nobody', () => {
    expect(may((actor) => can.writeStory(actor, { ...story, stage: 'spiked' }))).toEqual([]);
  });

  test('a lawyer reads and remarks, and does not write', () => {
    expect(can.writeStory(lev, { ...story, namedIds: ['lev'] }).allowed).toBe(false);
    expect(can.remarkOnStory(lev, story).allowed).toBe(true);
  });
});

describe('reviewing', () => {
  const inReview = { ...story, stage: 'in_review' as const, contributorIds: ['mina'] };

  test('editors and standards approve what is in review', () => {
    expect(may((actor) => can.approveStory(actor, inReview))).toEqual(['daud', 'sana']);
    expect(may((actor) => can.approveStory(actor, { ...inReview, stage: 'drafting' }))).toEqual([]);
  });

  test('whoever edited since the last approval cannot approve', () => {
    expect(may((actor) => can.approveStory(actor, { ...inReview, contributorIds: ['mina', 'daud'] }))).toEqual(['sana']);
  });

  test('only an approved story is published, and only by editors', () => {
    expect(may((actor) => can.publishStory(actor, { ...story, stage: 'approved' }))).toEqual(['daud', 'sana']);
    expect(may((actor) => can.publishStory(actor, inReview))).toEqual([]);
  });

  test('a retracted or taken-down story is published no more', () => {
    for (const standing of ['retracted', 'taken_down'] as const) {
      expect(may((actor) => can.publishStory(actor, { ...story, stage: 'approved', standing }))).toEqual([]);
      expect(may((actor) => can.publishUrgently(actor, { ...story, standing }))).toEqual([]);
    }
  });

  test('only a lawyer takes a story down, and only one that readers have or had', () => {
    for (const standing of ['live', 'retracted'] as const) expect(may((actor) => can.takeDownStory(actor, { ...story, standing }))).toEqual(['lev']);
    for (const standing of ['unpublished', 'taken_down'] as const) expect(may((actor) => can.takeDownStory(actor, { ...story, standing }))).toEqual([]);
    expect(may((actor) => can.takeDownStory(actor, { ...story, standing: 'live', restricted: true }))).toEqual([]);
  });

  test('the second person after an urgent publication neither published nor edited it', () => {
    const out = { ...story, standing: 'live' as const, contributorIds: ['mina'] };
    expect(may((actor) => can.secondPublication(actor, out, 'daud'))).toEqual(['sana']);
    expect(may((actor) => can.secondPublication(actor, { ...out, contributorIds: ['mina', 'sana'] }, 'daud'))).toEqual([]);
  });

  test('claims are checked by somebody who did not write the story', () => {
    expect(may((actor) => can.checkClaim(actor, story, ['mina']))).toEqual(['tom', 'daud', 'sana']);
  });

  test('nobody establishes their own claim as verified', () => {
    expect(can.verifyClaim(mina, 'mina', []).allowed).toBe(false);
    expect(can.verifyClaim(daud, 'mina', ['mina']).allowed).toBe(true);
  });

  test('nor one that stands in a story they write, whoever made it', () => {
    expect(may((actor) => can.verifyClaim(actor, 'mina', ['mina', 'daud']))).toEqual(['tom', 'sana', 'lev', 'ada']);
  });

  test('a query is closed by who asked it or by an editor, not by a writer it was put to, whatever their role', () => {
    const query = { kind: 'query' as const, authorId: 'tom' };
    expect(may((actor) => can.resolveRemark(actor, story, query, ['mina']))).toEqual(['tom', 'daud', 'sana']);
    expect(may((actor) => can.resolveRemark(actor, story, query, ['mina', 'daud']))).toEqual(['tom', 'sana']);
    expect(may((actor) => can.resolveRemark(actor, story, { ...query, authorId: 'daud' }, ['daud']))).toEqual(['daud', 'sana']);
    expect(can.resolveRemark(mina, story, { kind: 'remark', authorId: 'daud' }, ['mina']).allowed).toBe(true);
    expect(can.resolveRemark(daud, story, { kind: 'remark', authorId: 'tom' }, ['daud']).allowed).toBe(true);
  });
});

describe('around the stories', () => {
  test('people are managed by administrators, who see no content', () => {
    expect(may(can.managePeople)).toEqual(['ada']);
    expect(may(can.useDirectory)).toEqual(['mina', 'tom', 'daud', 'sana', 'lev']);
  });

  test('what readers are told of a claim changes at an editor’s word', () => {
    expect(may(can.refreshPublicRecord)).toEqual(['daud', 'sana']);
    expect(may((actor) => can.tellWords(actor, ['daud']))).toEqual(['sana']);
  });

  test('a claim is changed by who writes a story it stands in; one that stands nowhere by its maker', () => {
    expect(may((actor) => can.changeClaim(actor, { createdById: 'mina' }, [story]))).toEqual(['mina', 'daud', 'sana']);
    expect(may((actor) => can.changeClaim(actor, { createdById: 'tom' }, []))).toEqual(['tom']);
  });

  test('every refusal says why, in a sentence', () => {
    const answers = roles.flatMap((role) => [
      can.approveStory(person('x', role), { ...story, contributorIds: [] }),
      can.publishStory(person('x', role), story),
      can.managePeople(person('x', role)),
      can.writeStory(person('x', role), story),
    ]);
    for (const answer of answers) if (!answer.allowed) expect(answer.reason).toMatch(/^[A-Z].+\.$/);
  });
});

describe('what readers find stories by', () => {
  test('topics and authors are kept by editors, and by no administrator', () => {
    expect(may(can.keepTopicsAndAuthors)).toEqual(['daud', 'sana']);
  });

  test('the front page is arranged, and what we say of ourselves is written, by editors', () => {
    expect(may(can.arrangeFront)).toEqual(['daud', 'sana']);
    expect(may(can.changeTexts)).toEqual(['daud', 'sana']);
  });

  test('an editor changes the address of a live story, and of no other', () => {
    const live: can.StoryFacts = { ...story, standing: 'live' };
    expect(may((actor) => can.changeAddress(actor, live))).toEqual(['daud', 'sana']);
    for (const standing of ['unpublished', 'retracted', 'taken_down'] as const) {
      expect(may((actor) => can.changeAddress(actor, { ...story, standing })), standing).toEqual([]);
    }
    expect(may((actor) => can.changeAddress(actor, { ...live, restricted: true }))).toEqual([]);
  });
});
