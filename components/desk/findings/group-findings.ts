import type { Finding } from '@/newsroom/gate/finding';

export type FindingGroupId = 'now' | 'approval' | 'publication' | 'warning' | 'overridden';
export type FindingGroup = { id: FindingGroupId; findings: Finding[] };

/** What each group is called, and what it means for the story. */
export const groupWords: Record<FindingGroupId, { title: string; meaning: string }> = {
  now: { title: 'Blocks now', meaning: 'The story is neither submitted nor published while these stand.' },
  approval: { title: 'Blocks at approval', meaning: 'A writer may submit; the story is not approved while these stand.' },
  publication: { title: 'Blocks at publication', meaning: 'The story may be written and approved; it is not published while these stand.' },
  warning: { title: 'Warnings', meaning: 'Nothing is refused for these. Mend them, or know why not.' },
  overridden: { title: 'Overridden', meaning: 'A named person let these pass for exactly this text. An edit brings them back.' },
};

const order: FindingGroupId[] = ['now', 'approval', 'publication', 'warning', 'overridden'];

/** The findings by what they do, in the order in which they matter; groups without any are left out. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return order
    .map((id) => ({ id, findings: findings.filter((finding) => groupOf(finding) === id) }))
    .filter((group) => group.findings.length > 0);
}

function groupOf({ severity, binding, overriddenBy }: Finding): FindingGroupId {
  if (overriddenBy) return 'overridden';
  if (severity === 'warn') return 'warning';
  return binding === 'submission' ? 'now' : binding;
}

/** Where the story stands with the gate, in one sentence. */
export function verdict(groups: readonly FindingGroup[]): string {
  const count = (id: FindingGroupId) => groups.find((group) => group.id === id)?.findings.length ?? 0;
  const blocks = count('now');
  if (blocks === 1) return 'One thing stands in the way: the gate refuses this text until it is mended.';
  if (blocks > 1) return `${blocks} things stand in the way: the gate refuses this text until they are mended.`;
  if (count('approval') > 0) return 'Nothing stands in the way of review. What is left is seen to before approval.';
  if (count('publication') > 0) return 'Nothing stands in the way of approval. What is left is waited for before publication.';
  if (count('warning') > 0) return 'Nothing stands in the way of publication. The warnings are for your judgement.';
  if (count('overridden') > 0) return 'Nothing stands in the way: what the gate found was let pass, by name and with a reason.';
  return 'The gate finds nothing: every claim is sourced, attributed, labelled and checked as the newsroom’s rules ask.';
}
