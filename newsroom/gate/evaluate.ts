import type { Binding, Complaint, Finding, GateSubject, OverridePolicy, Rule, Severity } from './finding';
import { type GateOverride, isOfFinding, signaturesFor } from './override';
import { rulebook } from './rulebook';

export type GateOptions = {
  /** Severities by rule id from the newsroom's configuration; one raises all that its rule finds, or lowers what a person alone may let pass. */
  severities?: Record<string, Severity>;
  overrides?: readonly GateOverride[];
  rules?: readonly Rule[];
};

/**
 * Everything the rules find in one exact state of a story, in the order of the text; what belongs to no place comes
 * last, and at one place a block before a warning. Pure: the same subject gives the same findings on the server and in
 * the browser. Severities for rules that do not exist are ignored here; `checkSeverities` reports them.
 */
export function evaluateGate(subject: GateSubject, options: GateOptions = {}): Finding[] {
  const { severities = {}, overrides = [], rules = rulebook } = options;
  return rules
    .flatMap((rule) =>
      rule.check(subject).map((complaint) => findingOf(rule, complaint, severities[rule.id], overrides)),
    )
    .sort(byPlaceThenSeverity);
}

/** What somebody is about to do with a story. Urgent publication does without the second person, not without the hour. */
export type Moment = Binding | 'urgent publication';

const bound: Record<Moment, readonly Binding[]> = {
  submission: ['submission'],
  approval: ['submission', 'approval'],
  publication: ['submission', 'approval', 'publication'],
  'urgent publication': ['submission', 'publication'],
};

/** The findings that refuse it: those that block, that nobody let pass, and that bind by then. */
export function blockers(findings: readonly Finding[], moment: Moment): Finding[] {
  return findings.filter(
    (finding) => finding.severity === 'block' && !finding.overriddenBy && bound[moment].includes(finding.binding),
  );
}

/** What no person alone may let pass no setting lets pass: it would do it without a name. */
function mayBeLowered({ kind }: OverridePolicy): boolean {
  return kind === 'role';
}

const mayNotBeLowered = new Set(rulebook.filter(({ override }) => !mayBeLowered(override)).map(({ id }) => id));

/** One sentence for each entry of a configuration of severities that cannot be used; none when all can. */
export function checkSeverities(record: Record<string, unknown>): string[] {
  const known = new Set(rulebook.map((rule) => rule.id));
  return Object.entries(record).flatMap(([id, severity]) => {
    if (!known.has(id)) return [`There is no rule called “${id}”; the rules are ${[...known].join(', ')}.`];
    if (severity !== 'block' && severity !== 'warn') return [`The severity of “${id}” must be block or warn.`];
    if (severity === 'warn' && mayNotBeLowered.has(id)) return [`“${id}” cannot only warn: no person alone may let it pass.`];
    return [];
  });
}

function findingOf(
  rule: Rule,
  complaint: Complaint,
  configured: Severity | undefined,
  overrides: readonly GateOverride[],
): Finding {
  const { claimId, place, message, remedy, override = rule.override, sealedSourceIds = [] } = complaint;
  const given = overrides.filter((one) => isOfFinding(one, { rule: rule.id, claimId, message, place }));
  const own = complaint.severity ?? rule.severity;
  const lowered = configured === 'warn' && mayBeLowered(rule.override) && mayBeLowered(override);
  return {
    rule: rule.id,
    title: rule.title,
    override,
    severity: configured === 'block' || lowered ? configured : own,
    binding: complaint.binding ?? rule.binding,
    claimId,
    place,
    message,
    remedy,
    ...signaturesFor(override, given, sealedSourceIds),
  };
}

function byPlaceThenSeverity(a: Finding, b: Finding): number {
  const order = (a.place?.from ?? Infinity) - (b.place?.from ?? Infinity);
  if (order) return order;
  return a.severity === b.severity ? 0 : a.severity === 'block' ? -1 : 1;
}
