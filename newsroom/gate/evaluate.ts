import type { Binding, Complaint, Finding, GateSubject, Rule, Severity } from './finding';
import { rulebook } from './rulebook';

/** What a person let pass, for this very state of the story. */
export type GateOverride = { rule: string; claimId: string | null; name: string; reason: string };

export type GateOptions = {
  /** Severities by rule id from the newsroom's configuration; one lowers or raises all that its rule finds. */
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

/**
 * The findings that refuse a submission or an approval: those that block, that nobody let pass, and whose rule binds by
 * then. An approval is bound by all.
 */
export function blockers(findings: readonly Finding[], binding: Binding): Finding[] {
  return findings.filter(
    (finding) =>
      finding.severity === 'block' &&
      !finding.overriddenBy &&
      (binding === 'approval' || finding.binding === 'submission'),
  );
}

/** One sentence for each entry of a configuration of severities that cannot be used; none when all can. */
export function checkSeverities(record: Record<string, unknown>): string[] {
  const known = new Set(rulebook.map((rule) => rule.id));
  return Object.entries(record).flatMap(([id, severity]) => {
    if (!known.has(id)) return [`There is no rule called “${id}”; the rules are ${[...known].join(', ')}.`];
    if (severity !== 'block' && severity !== 'warn') return [`The severity of “${id}” must be block or warn.`];
    return [];
  });
}

function findingOf(
  rule: Rule,
  complaint: Complaint,
  configured: Severity | undefined,
  overrides: readonly GateOverride[],
): Finding {
  const { claimId, place, message, remedy } = complaint;
  const override =
    rule.override.kind === 'nobody'
      ? undefined
      : overrides.find((given) => given.rule === rule.id && given.claimId === claimId);
  return {
    rule: rule.id,
    title: rule.title,
    override: rule.override,
    severity: configured ?? complaint.severity ?? rule.severity,
    binding: rule.binding,
    claimId,
    place,
    message,
    remedy,
    overriddenBy: override ? { name: override.name, reason: override.reason } : null,
  };
}

function byPlaceThenSeverity(a: Finding, b: Finding): number {
  const order = (a.place?.from ?? Infinity) - (b.place?.from ?? Infinity);
  if (order) return order;
  return a.severity === b.severity ? 0 : a.severity === 'block' ? -1 : 1;
}
