import { z } from 'zod';
import { command } from '../command';
import { evaluateStory } from '../gate/evaluate-story';
import type { Finding } from '../gate/finding';
import { isOfFinding, signedOf } from '../gate/override';
import { rulebook } from '../gate/rulebook';
import { nothingSealed } from '../gate/rules/nothing-sealed';
import { id, line, quoted, requiredProse } from '../input';
import { yes } from '../permissions/answer';
import { partsOf, signOverride } from '../permissions/can-override';
import { refuse } from '../refusal';
import { meetSealed } from '../sealed/note-met';
import { loadStory, writersOf } from '../stories/load-story';
import { hashInput } from './hash-input';
import { signsAsHolder } from './sign-as-holder';

/**
 * Lets one finding pass, for one exact state of the story, in one's own name and with a reason. Void after an edit. Each
 * finding names who it takes; where it takes several, each signs for the same state, and it passes with the last of them.
 * Nobody overrides for their own story.
 */
export const overrideFinding = command({
  name: 'override-finding',
  summary: 'Lets a finding of the gate pass, with a reason.',
  input: z.strictObject({
    storyId: id,
    rule: line(60),
    claimId: id.nullable(),
    message: quoted(5_000).optional().describe('What the finding says. Needed where the rule finds several things in one claim, or in no claim.'),
    words: quoted(50_000).optional().describe('The words of its place; empty where it has none or does not repeat them.'),
    revisionHash: hashInput,
    reason: requiredProse(2_000),
  }),
  value: z.strictObject({ wanting: z.array(z.string()).describe('Who is still to sign before it passes, in words.') }),
  async run({ db, actor, at, authorise }, { storyId, rule: ruleId, claimId, message: said, words: cited, revisionHash, reason }) {
    const story = await loadStory(db, actor, storyId);
    const rule = rulebook.find((candidate) => candidate.id === ruleId);
    if (!rule) refuse('not_found', 'There is no such rule.');
    const { findings, state, sealedMatches } = await evaluateStory(db, story, at);
    const isSame = state.hash === revisionHash;
    const isMeant = ({ rule, claimId: ofClaim, message, place, overriddenBy }: Finding) =>
      rule === ruleId && ofClaim === claimId && (said ?? message) === message && (cited ?? wordsAt(place)) === wordsAt(place) && !overriddenBy;
    const meant = isSame ? findings.filter(isMeant) : [];
    const finding = mostOpen(meant);
    const parts = partsOf(finding?.override ?? rule.override);
    const writerIds = await writersOf(db, story);
    const given = await db.override.findMany({ where: { storyId, rule: ruleId, claimId, revisionHash, voidedAt: null } });
    const signed = given.filter((one) => finding && isOfFinding({ ...one, of: signedOf(one) }, finding));
    const holderIds = signed.flatMap(({ part, personId }) => (part === 'holder' ? [personId] : []));
    const personId = actor.kind === 'person' ? actor.id : '';
    const sealed = parts.includes('holder') && actor.kind === 'person' ? sealedMatches : [];
    const { theirs, unsigned } = await signsAsHolder(db, personId, { sealedMatches: sealed, holderIds, at });
    const answers = parts.map((part) => ({ part, answer: signOverride(actor, story, writerIds, part, theirs.length > 0) }));
    const mine = answers.filter(({ answer }) => answer.allowed).map(({ part }) => part);
    authorise(mine.length > 0 ? yes : (answers.at(-1)?.answer ?? signOverride(actor, story, writerIds, null)));
    if (actor.kind !== 'person') refuse('forbidden', 'A person overrides a rule, in their own name.');
    if (!isSame) refuse('stale', 'The story changed since you read it. Read it again.');
    if (!finding) refuse('not_found', 'The gate no longer complains of this.');
    if (signed.some(({ personId }) => personId === actor.id)) refuse('conflict', 'You have signed this already; somebody else signs beside you.');
    const others = meant.filter((one) => one.override.kind !== 'nobody' && (one.message !== finding.message || wordsAt(one.place) !== wordsAt(finding.place)));
    if (others.length > 0) refuse('conflict', 'The rule finds several things here, and each is let pass by itself: say which one you mean.');
    const part = mine.find((one) => (one === 'holder' ? unsigned.length > 0 : !signed.some((other) => other.part === one)));
    if (!part) refuse('conflict', 'Somebody has signed this in your place already; another signature is wanting.');
    const { message, place } = finding;
    await db.override.create({
      data: { storyId, rule: ruleId, claimId, revisionHash, personId: actor.id, role: actor.role, part, reason, message, words: wordsAt(place), at },
    });
    const after = await evaluateStory(db, story, at);
    const wanting = mostOpen(after.findings.filter((one) => isOfFinding({ rule: ruleId, claimId, of: { message, words: wordsAt(place) } }, one) && !one.overriddenBy))?.wanting ?? [];
    const data = { rule: ruleId, claimId, revisionHash, part };
    const sourceIds = [...new Set(sealedMatches.flatMap((match) => match.sourceIds))];
    const met = ruleId === nothingSealed.id ? await meetSealed(db, actor, { sourceIds, storyId, at }) : [];
    return {
      value: { wanting },
      events: [{ name: 'finding.overridden', subject: { type: 'story', id: storyId }, storyId, data }, ...met],
    };
  },
});

function wordsAt(place: Finding['place']): string {
  return place?.text ?? '';
}

/** Of several findings of one rule on one claim, one that somebody may let pass. */
function mostOpen(findings: readonly Finding[]): Finding | undefined {
  return findings.find(({ override }) => override.kind !== 'nobody') ?? findings[0];
}
