import { z } from 'zod';
import { command } from '../command';
import { evaluateStory } from '../gate/evaluate-story';
import { rulebook } from '../gate/rulebook';
import { id, requiredProse } from '../input';
import { overrideFinding as mayOverride } from '../permissions/can';
import { refuse } from '../refusal';
import { loadStory, writersOf } from '../stories/load-story';
import { hashInput } from './hash-input';

/**
 * Lets one finding pass, for one exact state of the story, in one's own name and with a reason. Void after an edit.
 * Each rule names the role it takes; nobody overrides for their own story.
 */
export const overrideFinding = command({
  name: 'override-finding',
  summary: 'Lets a finding of the gate pass, with a reason.',
  input: z.strictObject({
    storyId: id,
    rule: z.string().max(60),
    claimId: id.nullable(),
    revisionHash: hashInput,
    reason: requiredProse(2_000),
  }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { storyId, rule: ruleId, claimId, revisionHash, reason }) {
    const story = await loadStory(db, actor, storyId);
    const rule = rulebook.find((candidate) => candidate.id === ruleId);
    if (!rule) refuse('not_found', 'There is no such rule.');
    const role = rule.override.kind === 'role' ? rule.override.role : null;
    authorise(mayOverride(actor, story, await writersOf(db, story), role));
    if (actor.kind !== 'person') refuse('forbidden', 'A person overrides a rule, in their own name.');
    const { findings, state } = await evaluateStory(db, story, at);
    if (state.hash !== revisionHash) refuse('stale', 'The story changed since you read it. Read it again.');
    const finding = findings.find((one) => one.rule === ruleId && one.claimId === claimId && !one.overriddenBy);
    if (!finding) refuse('not_found', 'The gate no longer complains of this.');
    await db.override.create({
      data: { storyId, rule: ruleId, claimId, revisionHash, personId: actor.id, role: actor.role, part: role ?? 'editor', reason, at },
    });
    const data = { rule: ruleId, claimId, revisionHash };
    return {
      value: null,
      events: [{ name: 'finding.overridden', subject: { type: 'story', id: storyId }, storyId, data }],
    };
  },
});
