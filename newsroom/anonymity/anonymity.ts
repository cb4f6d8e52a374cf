import { z } from 'zod';
import { answeredAt } from '../answers';
import { id } from '../input';

/** Where a request for anonymity stands. */
export const anonymityStandings = ['asked', 'granted', 'refused', 'revoked', 'expired', 'replaced'] as const;
export type AnonymityStanding = (typeof anonymityStandings)[number];

/** A grant that holds for a claim in one story: part of what an approval of that story signs. */
export const grantState = z.strictObject({
  id,
  sourceId: id,
  description: z.string().describe('How readers are told who the source is, as agreed with the source.'),
  reasonForReaders: z.string().describe('Why the source is not named, as readers are told.'),
  expiresAt: answeredAt,
});
export type GrantState = z.output<typeof grantState>;

type Row = {
  expiresAt: Date;
  decision: { granted: boolean } | null;
  end: { ending: 'revoked' | 'expired' | 'replaced' } | null;
};

/** Where a request stands at this moment. A grant past its day has expired, whether or not that was written down yet. */
export function anonymityStanding({ decision, end, expiresAt }: Row, at: Date): AnonymityStanding {
  if (decision && !decision.granted) return 'refused';
  if (end) return end.ending;
  if (expiresAt <= at) return 'expired';
  return decision ? 'granted' : 'asked';
}
