import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { kabul } from '../testing/crossing';
import { claim, findings, letPass, note, now, reply, story, verdicts } from '../testing/subject';
import type { GateReply } from '../finding';
import { rightOfReply } from './right-of-reply';

const accuses = (...replies: GateReply[]) =>
  story('Officials say [the minister took bribes].', claim({ kind: 'allegation', seriousAllegation: true, replies }, note(kabul, 'asserts')));

describe('whoever is accused was asked', () => {
  test('nobody was: refused', () => {
    expect(findings(rightOfReply, accuses())[0]).toMatchObject({
      severity: 'block',
      binding: 'submission',
      message: 'Nobody was asked to answer the serious allegation “the minister took bribes”.',
    });
  });

  test('an answer is enough, and so is none by the deadline', () => {
    expect(verdicts(rightOfReply, accuses(reply('The minister', { answer: 'She denies it.', deadline: null })))).toEqual([]);
    expect(verdicts(rightOfReply, accuses(reply('The minister', { answer: 'No answer by the deadline.', deadline: now })))).toEqual([]);
  });

  test('a deadline that passed without a word of what came holds back the publication', () => {
    const found = findings(rightOfReply, accuses(reply('The minister', { deadline: now })));
    expect(found[0]!.message).toMatch(/the deadline has passed, and what came of it is not recorded/);
    expect([blockers(found, 'approval'), blockers(found, 'publication')].map((all) => all.length)).toEqual([0, 1]);
  });

  test('asked without a deadline is refused', () => {
    expect(findings(rightOfReply, accuses(reply('The minister', { deadline: null })))[0]!.message).toBe(
      'The minister was asked to answer “the minister took bribes”, and no deadline is recorded.',
    );
  });

  test('while the deadline runs the story may be approved, not published', () => {
    const found = findings(rightOfReply, accuses(reply('The minister', { deadline: '2021-07-14T18:00:00.000Z' })));
    expect([blockers(found, 'approval'), blockers(found, 'publication'), blockers(found, 'urgent publication')].map((all) => all.length)).toEqual([0, 1, 1]);
  });

  test('each who was asked has a deadline of their own', () => {
    expect(verdicts(rightOfReply, accuses(reply('The minister', { answer: 'No.' }), reply('The firm', { deadline: null })))).toHaveLength(1);
  });

  test('an allegation that is not serious, or recorded as false, needs none', () => {
    for (const details of [{ seriousAllegation: false }, { seriousAllegation: true, verification: 'false' as const }]) {
      expect(verdicts(rightOfReply, story('It is said [she did].', claim(details, note(kabul, 'asserts'))))).toEqual([]);
    }
  });

  test('standards and legal let it pass together', () => {
    const subject = accuses();
    const id = subject.claims[0]!.id;
    const [sana, lena] = [letPass(rightOfReply, id, 'Sana', 'standards'), letPass(rightOfReply, id, 'Lena', 'legal')];
    expect(blockers(findings(rightOfReply, subject, { overrides: [sana] }), 'submission')).toHaveLength(1);
    expect(blockers(findings(rightOfReply, subject, { overrides: [sana, lena] }), 'submission')).toEqual([]);
  });
});
