import { refuseWith } from '../sealed/found-sealed';
import { blockers, type Moment } from './evaluate';
import type { Finding, GateSubject } from './finding';

type Evaluated = { findings: Finding[]; sealedMatches: GateSubject['sealedMatches'] };

/** Stops the command when anything blocks; the findings travel with the refusal and lead to the words. */
export function refuseFindings(storyId: string, { findings, sealedMatches }: Evaluated, moment: Moment): void {
  const blocking = blockers(findings, moment);
  if (blocking.length === 0) return;
  const [first] = blocking;
  const others = blocking.length === 1 ? '' : ` and ${blocking.length - 1} more`;
  refuseWith(`The sourcing is not complete: ${first?.message.replace(/\.$/, '')}${others}.`, blocking, { storyId, sealedMatches });
}
