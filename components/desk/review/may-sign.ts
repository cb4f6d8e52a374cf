import type { Finding } from '@/newsroom/gate/finding';
import type { Answered, Review } from '@/newsroom/review/read-review';

/** Whether this person can be one of those whom it takes to let a finding pass; where not, the first reason why. */
export function maySign(policy: Finding['override'], answers: Review['overrides']): Answered {
  const asWhat = whom(policy).map((part) => answers[part]);
  return asWhat.find(({ may }) => may) ?? asWhat[0] ?? { may: false, reason: 'Nobody overrides this rule.' };
}

function whom(policy: Finding['override']): (keyof Review['overrides'])[] {
  if (policy.kind === 'nobody') return [];
  if (policy.kind === 'together') return policy.roles;
  return policy.kind === 'role' ? [policy.role] : [policy.role, 'holder'];
}
