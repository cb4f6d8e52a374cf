import { refuse } from '../refusal';
import { blockers, type Moment } from './evaluate';
import type { Finding } from './finding';

/** Stops the command when anything blocks; the findings travel with the refusal and lead to the words. */
export function refuseFindings(findings: Finding[], moment: Moment): void {
  const blocking = blockers(findings, moment);
  if (blocking.length === 0) return;
  const [first] = blocking;
  const others = blocking.length === 1 ? '' : ` and ${blocking.length - 1} more`;
  refuse('gate', `The sourcing is not complete: ${first?.message.replace(/\.$/, '')}${others}.`, { findings: blocking });
}
