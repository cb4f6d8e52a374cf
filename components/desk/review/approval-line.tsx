import { Time } from '@/components/ui/time';
import type { ReviewData } from './review-data';

type Props = Pick<ReviewData, 'story' | 'review' | 'zone'>;

/** Whether somebody approved what stands here; visible to everybody who sees the story. */
export function ApprovalLine({ story: { approval }, review: { approvedRevision }, zone }: Props) {
  if (!approval) return <p className="text-ink-muted">Nobody has approved it yet.</p>;
  const { by, at, voidedAt, voidedBy, reason } = approval;
  const given = (
    <>
      {by}, <Time at={at} zone={zone} form="short" />, revision {approvedRevision}
    </>
  );
  if (!voidedAt) {
    return (
      <p>
        <strong className="text-success">Approved by</strong> {given}
      </p>
    );
  }
  return (
    <p>
      <strong className="text-danger">Approval void</strong> since <Time at={voidedAt} zone={zone} form="short" />
      {`, by ${voidedBy ?? 'the newsroom itself'}`}: {reason} <span className="text-ink-muted">It was given by {given}.</span>
    </p>
  );
}
