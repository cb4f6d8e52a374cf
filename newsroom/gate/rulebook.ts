import type { Rule, Severity } from './finding';
import { overridersInWords } from './override';
import { anonymousAllegation } from './rules/anonymous-allegation';
import { anonymousGrounds } from './rules/anonymous-grounds';
import { anonymousPair } from './rules/anonymous-pair';
import { attributed } from './rules/attributed';
import { checked } from './rules/checked';
import { denialPresent } from './rules/denial-present';
import { disclosed } from './rules/disclosed';
import { mediaEstablished } from './rules/media-established';
import { notBoth } from './rules/not-both';
import { nothingSealed } from './rules/nothing-sealed';
import { pluralSources } from './rules/plural-sources';
import { quoteExact } from './rules/quote-exact';
import { rightOfReply } from './rules/right-of-reply';
import { secondCheck } from './rules/second-check';
import { singleRoot } from './rules/single-root';
import { sourced } from './rules/sourced';
import { termsKept } from './rules/terms-kept';
import { unclaimedSentence } from './rules/unclaimed-sentence';

/** The newsroom's rules of publication, in the order a desk thinks of them. */
export const rulebook: readonly Rule[] = [
  sourced,
  attributed,
  disclosed,
  denialPresent,
  singleRoot,
  anonymousGrounds,
  anonymousPair,
  anonymousAllegation,
  rightOfReply,
  pluralSources,
  notBoth,
  termsKept,
  checked,
  mediaEstablished,
  quoteExact,
  nothingSealed,
  secondCheck,
  unclaimedSentence,
];

/** What the rules page shows of one rule. */
export type RuleDescription = Pick<Rule, 'id' | 'title' | 'sentence' | 'guideline' | 'severity' | 'binding'> & {
  /** Whether the newsroom's configuration set the severity. */
  configured: boolean;
  /** Who may let it pass, in words. */
  overriddenBy: string;
};

/** The rulebook for the rules page, with the severities of the newsroom's configuration where there are any. */
export function describeRules(severities: Record<string, Severity> = {}): RuleDescription[] {
  return rulebook.map((rule) => ({
    id: rule.id,
    title: rule.title,
    sentence: rule.sentence,
    guideline: rule.guideline,
    severity: severities[rule.id] ?? rule.severity,
    binding: rule.binding,
    configured: severities[rule.id] !== undefined,
    overriddenBy: overridersInWords(rule.override),
  }));
}
