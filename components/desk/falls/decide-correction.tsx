'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { PreparedForDesk } from '@/newsroom/falls/read-wave';
import { useCommand } from '../use-command';

type Props = { correction: PreparedForDesk; headline: string };

/** A prepared correction is published in the words that an editor leaves or puts in their place, or dismissed for a reason. */
export function DecideCorrection({ correction, headline }: Props) {
  const { approve, dismiss } = correction;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {approve.may ? <PublishCorrection {...{ correction, headline }} /> : null}
      {dismiss.may ? <DismissCorrection {...{ correction, headline }} /> : null}
      {approve.may ? null : <p className="text-small text-ink-muted">{whyNot(correction)}</p>}
    </div>
  );
}

function whyNot({ approve, dismiss }: PreparedForDesk): string {
  return dismiss.may ? `Mend the text and have it approved; then the correction can be published. ${approve.reason}` : approve.reason;
}

function PublishCorrection({ correction: { id: correctionId, ...prepared }, headline }: Props) {
  const { send, isPending } = useCommand();
  const [wrong, setWrong] = useState(prepared.wrong);
  const [right, setRight] = useState(prepared.right);
  const [alongside, setAlongside] = useState<readonly string[]>([]);
  const missing = wrong.trim() === '' || right.trim() === '';
  const others = alongside.map((id) => ({ correctionId: id }));
  const publish = () => send('approve-prepared-correction', { correctionId, wrong, right, alongside: others }, `“${headline}” is corrected before readers.`);
  const take = (id: string, isTaken: boolean) => setAlongside((taken) => (isTaken ? [...taken, id] : taken.filter((each) => each !== id)));
  return (
    <Dialog
      title="Publish the correction"
      size="wide"
      trigger={
        <Button size="small" variant="primary" aria-label={`Publish the correction: ${headline}`}>
          Publish the correction
        </Button>
      }
    >
      {(close) => (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            if (!missing && !isPending) void publish().then(({ ok }) => ok && close());
          }}
        >
          <div className="flex flex-col gap-4">
            <p>The approved text of “{headline}” goes out with this correction.</p>
            <TextField label="What was wrong" rows={3} maxLength={2_000} isRequired autoFocus value={wrong} onChange={setWrong} />
            <TextField label="What is right" rows={3} maxLength={2_000} isRequired value={right} onChange={setRight} />
            {prepared.alongside.map((other) => (
              <Checkbox key={other.id} isSelected={alongside.includes(other.id)} onChange={(isTaken) => take(other.id, isTaken)}>
                {`Also prepared for this story: “${other.wrong}” · What is right: ${other.right}`}
              </Checkbox>
            ))}
          </div>
          <DialogActions>
            <Button variant="quiet" onPress={close}>
              Not now
            </Button>
            <Button type="submit" variant="primary" isPending={isPending} isDisabled={missing}>
              Publish
            </Button>
          </DialogActions>
        </Form>
      )}
    </Dialog>
  );
}

function DismissCorrection({ correction: { id: correctionId }, headline }: Props) {
  const { send, isPending } = useCommand();
  const [reason, setReason] = useState('');
  const dismiss = () => send('dismiss-prepared-correction', { correctionId, reason }, 'The correction was dismissed.');
  return (
    <Dialog
      title="Dismiss the correction"
      trigger={
        <Button size="small" aria-label={`Dismiss the correction: ${headline}`}>
          Dismiss
        </Button>
      }
    >
      {(close) => (
        <Form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '' && !isPending) void dismiss().then(({ ok }) => ok && close());
          }}
        >
          <TextField label="Why it is not called for" rows={3} maxLength={1_000} isRequired autoFocus value={reason} onChange={setReason} />
          <DialogActions>
            <Button variant="quiet" onPress={close}>
              Not now
            </Button>
            <Button type="submit" variant="primary" isPending={isPending} isDisabled={reason.trim() === ''}>
              Dismiss
            </Button>
          </DialogActions>
        </Form>
      )}
    </Dialog>
  );
}
