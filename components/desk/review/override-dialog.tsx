import { useState } from 'react';
import { TextField } from '@/components/ui/text-field';
import type { Sourcing } from '@/newsroom/claims/read-sourcing';
import type { Finding } from '@/newsroom/gate/finding';
import type { Review } from '@/newsroom/review/read-review';
import { ActDialog, type ActProps } from './act-dialog';
import { maySign } from './may-sign';
import { useAct } from './use-act';

type Props = Omit<ActProps, 'isOpen'> & { finding: Finding | null; sourcing: Sourcing; overrides: Review['overrides'] };

/** Lets a finding pass for this exact state, in one's own name and with a reason. */
export function OverrideDialog({ finding, sourcing, overrides, onDone, ...dialog }: Props) {
  const { act, ...acting } = useAct('override-finding');
  const [reason, setReason] = useState('');
  if (!finding) return null;
  const { rule, claimId, title, message, place, override, signed } = finding;
  const answer = maySign(override, overrides);
  const takesSeveral = override.kind === 'together' || override.kind === 'with-grant';
  const send = () =>
    act({ storyId: sourcing.storyId, rule, claimId, message, words: place?.text ?? '', revisionHash: sourcing.hash, reason }, ({ wanting }) => {
      setReason('');
      onDone(
        wanting.length > 0
          ? `You have signed for “${title}”. Still to sign: ${wanting.join(' and ')}.`
          : `“${title}” passes for this text${takesSeveral ? '.' : ', in your name.'}`,
      );
    });
  return (
    <ActDialog
      {...dialog}
      isOpen
      title={`Override “${title}”`}
      act={takesSeveral ? 'Sign that it may pass' : 'Let it pass'}
      variant="danger"
      {...acting}
      isDisabled={reason.trim() === '' || !answer.may}
      onAct={() => void send()}
    >
      <p>{message}</p>
      {takesSeveral ? (
        <p>
          It passes when everybody it takes has signed for this very text.
          {signed.length > 0 ? ` ${signed.map(({ name }) => name).join(' and ')} signed already.` : ' Nobody has signed yet.'}
        </p>
      ) : null}
      {answer.may ? (
        <TextField
          label="Why it may pass"
          description="Kept with your name, your role and the time. An edit to text or sourcing brings the finding back."
          rows={4}
          maxLength={2_000}
          autoFocus
          isRequired
          value={reason}
          onChange={setReason}
        />
      ) : (
        <p className="border-s-4 border-danger bg-danger-surface px-3 py-2">{answer.reason}</p>
      )}
    </ActDialog>
  );
}
