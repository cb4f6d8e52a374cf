import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { claim, findings, letPass, story, verdicts } from '../testing/subject';
import { secondCheck } from './second-check';

const line = 'The Taliban say they hold [the crossing].';

describe('somebody other than the writers checked every core claim', () => {
  test('nobody did: the story can be submitted and not be approved', () => {
    const found = findings(secondCheck, story(line, claim({ materiality: 'core', checkedByIds: [] })));
    expect(found[0]!.message).toBe('Nobody but the writer has checked “the crossing” against its sources.');
    expect(blockers(found, 'submission')).toEqual([]);
    expect(blockers(found, 'approval')).toHaveLength(1);
  });

  test('the writer’s own check does not count, a second person’s does', () => {
    expect(verdicts(secondCheck, story(line, claim({ materiality: 'core', checkedByIds: ['mina'] })))).toEqual([
      'block: the crossing',
    ]);
    expect(verdicts(secondCheck, story(line, claim({ materiality: 'core', checkedByIds: ['mina', 'daud'] })))).toEqual(
      [],
    );
  });

  test('who helped to write is a writer', () => {
    const subject = {
      ...story(line, claim({ materiality: 'core', checkedByIds: ['daud'] })),
      writerIds: ['mina', 'daud'],
    };
    expect(verdicts(secondCheck, subject)).toHaveLength(1);
  });

  test('a supporting claim needs no second check', () => {
    expect(verdicts(secondCheck, story(line, claim({ checkedByIds: [] })))).toEqual([]);
  });

  test('an editor may let it pass', () => {
    const subject = story(line, claim({ materiality: 'core', checkedByIds: [] }));
    const overrides = [letPass(secondCheck, subject.claims[0]!.id, 'Daud', 'editor')];
    expect(blockers(findings(secondCheck, subject, { overrides }), 'approval')).toEqual([]);
  });
});
