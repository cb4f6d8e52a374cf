import {
  body,
  bullets,
  claim as marked,
  claimId,
  doc,
  figure,
  h2,
  headline,
  item,
  p,
  quotation,
  standfirst,
  type Words,
} from '@/editor/testing/build';
import { readDocument } from '@/editor/reading';
import { isDeniedUnheard } from '../../claims/rules';
import type { Stance } from '../../claims/vocabulary';
import { opposingStances, supportingStances } from '../../claims/vocabulary';
import { evaluateGate, type GateOptions } from '../evaluate';
import type {
  Finding,
  GateClaim,
  GateEvidence,
  GateGrant,
  GateNote,
  GatePicture,
  GateReply,
  GateSource,
  GateSubject,
  OverridingRole,
  Rule,
} from '../finding';
import type { GateOverride } from '../override';

export const now = '2021-07-14T12:00:00.000Z';

/** A source that speaks for itself. */
export function source(name: string, details: Partial<GateSource> = {}): GateSource {
  const id = `source ${name}`;
  return { id, name, kind: 'official', publicDescription: '', directness: 'firsthand', rootId: id, rootName: name, ...details };
}

/** A source that only relays another: the agency through which a ministry speaks. */
export function relay(name: string, root: GateSource): GateSource {
  return source(name, { kind: 'agency', directness: 'relay', rootId: root.rootId, rootName: root.rootName });
}

/** What one source says of a claim; on the record, without exact words, unless told otherwise. */
export function note(from: GateSource, stance: Stance, details: Partial<GateNote> = {}): GateNote {
  return {
    id: `${from.id} ${stance}`,
    source: from,
    stance,
    terms: 'on_record',
    unnamed: details.terms === 'background' || details.terms === 'deep_background',
    embargoUntil: null,
    exactWords: '',
    translation: '',
    publicAttribution: from.name,
    obtainedAt: now,
    ...details,
  };
}

/** A corroborated supporting fact that a second person checked, unless told otherwise; disputed when its notes are at odds. */
export function claim(details: Partial<GateClaim>, ...notes: GateNote[]): GateClaim {
  const disputed = [supportingStances, opposingStances].every((side) =>
    notes.some((given) => side.includes(given.stance) && !isDeniedUnheard(given)),
  );
  return {
    id: '',
    statement: '',
    kind: 'fact',
    materiality: 'supporting',
    seriousAllegation: false,
    verification: 'corroborated',
    verificationMethod: '',
    contestation: disputed ? 'disputed' : 'uncontested',
    figure: null,
    notes,
    evidence: [],
    grants: [],
    replies: [],
    verifiedById: null,
    createdById: 'mina',
    checkedByIds: ['daud'],
    fallUnanswered: false,
    anchorIds: [],
    driftedAnchorIds: [],
    contradictedBy: [],
    ...details,
  };
}

/** A link that supports a claim and that nobody has checked or kept, unless told otherwise. */
export function evidence(title: string, details: Partial<GateEvidence> = {}): GateEvidence {
  return { id: title, kind: 'link', bearing: 'supports', title, publicDescription: '', checks: [], hasFile: false, userMade: false, altered: false, ...details };
}

/** A film of which somebody established where it comes from. */
export function proof(): GateEvidence {
  return evidence('A film', { kind: 'media', checks: [{ check: 'provenance', outcome: 'established' }], hasFile: true });
}

/** Leave for a source to go unnamed in this very claim, with every test met, that does not end, unless told otherwise. */
export function grant(to: GateSource, details: Partial<GateGrant> = {}): GateGrant {
  return {
    id: `grant ${to.id}`,
    sourceId: to.id,
    kind: 'material',
    information: true,
    vital: true,
    notOtherwise: true,
    reliable: true,
    identityKnown: true,
    reasonForReaders: 'who was not allowed to speak to reporters',
    description: 'an official',
    approvedRole: 'standards',
    approvedAt: now,
    expiresAt: null,
    ...details,
  };
}

/** Somebody asked for an answer this morning, who has not given it and had until now. */
export function reply(asked: string, details: Partial<GateReply> = {}): GateReply {
  return { id: `reply ${asked}`, asked, sourceId: null, askedAt: '2021-07-14T06:00:00.000Z', deadline: now, answer: '', ...details };
}

/** A picture of our own under which a caption stands and that looks like nothing else, unless told otherwise. */
export function picture(details: Partial<GatePicture> = {}): GatePicture {
  return { hash: 'a'.repeat(64), origin: 'staff', addedUnasked: false, told: null, alike: [], ...details };
}

/** What one person let pass for one claim. */
export function letPass(
  rule: Rule,
  claimId: string | null,
  name: string,
  role: OverridingRole,
  details: Partial<GateOverride> = {},
): GateOverride {
  return { rule: rule.id, claimId, of: null, personId: name, role, heldSourceIds: [], name, reason: `${name} looked into it`, ...details };
}

export type Copy = {
  headline?: string;
  standfirst?: string;
  body?: string | string[];
  caption?: string;
  language?: string;
  /** What the caption stands under, and how it is described for those who do not see it. */
  picture?: GatePicture;
  alt?: string;
};

/**
 * A story Mina wrote. Words in brackets state a claim: the only one, or the one whose number opens the bracket
 * (`[2: the flag]`). A line of the body that opens with `## ` is a heading, with `> ` a block quotation, with `- ` an
 * item of a list. A bare string is a body of one paragraph.
 */
export function story(copy: string | Copy, ...claims: GateClaim[]): GateSubject {
  const { language, ...fields } = typeof copy === 'string' ? { body: copy, language: undefined } : copy;
  const { headline: head = '', standfirst: stand = '', caption = '', picture: shown, alt = '' } = fields as Copy;
  const lines = [fields.body ?? []].flat();
  const document = doc(
    headline(...words(head)),
    standfirst(...words(stand)),
    body(...lines.map(block), ...(caption || shown ? [figure({ picture: shown?.hash ?? null, alt }, ...words(caption))] : [])),
  );
  return {
    reading: readDocument(document, language),
    claims: claims.map((given, index) => {
      const id = claimId(index + 1);
      const drifted = given.driftedAnchorIds.length > 0 ? [id] : [];
      return {
        ...given,
        id,
        statement: given.statement || `Claim ${index + 1}`,
        anchorIds: [id],
        driftedAnchorIds: drifted,
      };
    }),
    unmarked: [],
    saidUnmarked: [],
    formerNames: new Map(),
    around: [],
    pictures: shown ? [shown] : [],
    openQueries: [],
    sealedMatches: [],
    writerIds: ['mina'],
    now,
  };
}

/** What one rule finds. */
export function findings(rule: Rule, subject: GateSubject, options: GateOptions = {}): Finding[] {
  return evaluateGate(subject, { ...options, rules: [rule] });
}

/** One word a finding, for tests that read at a glance: `block “the crossing”`. */
export function verdicts(rule: Rule, subject: GateSubject): string[] {
  return findings(rule, subject).map(({ severity, place }) => (place ? `${severity}: ${place.text}` : severity));
}

function block(line: string) {
  if (line.startsWith('## ')) return h2(...words(line.slice(3)));
  if (line.startsWith('> ')) return quotation(p(...words(line.slice(2))));
  if (line.startsWith('- ')) return bullets(item(p(...words(line.slice(2)))));
  return p(...words(line));
}

function words(line: string): Words[] {
  return line.split(/(\[[^\]]*\])/).map((part) => {
    if (!part.startsWith('[')) return part;
    const [, number = '1', text = ''] = /^\[(?:(\d+): )?([^\]]*)\]$/.exec(part) ?? [];
    return marked(claimId(Number(number)), text);
  });
}
