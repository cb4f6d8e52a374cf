'use client';

import { useState, type FormEvent } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { useCommand } from '@/components/desk/use-command';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { Time } from '@/components/ui/time';
import type { SealForDesk } from '@/newsroom/sealed/read-seal';
import { PasswordAct } from './password-act';
import { grantLives, type GrantLife } from './sealed-words';

type Props = { sourceId: string; seal: Pick<SealForDesk, 'grants' | 'may' | 'colleagues'>; zone: string; ownId: string };

/** Who may open it, and until when. */
export function Grants({ sourceId, seal: { grants, may, colleagues }, zone, ownId }: Props) {
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-label font-semibold">Who may open it</h3>
      {grants.length === 0 ? <p className="text-label text-ink-muted">Nobody now: every grant has ended.</p> : null}
      <ul className="flex flex-col divide-y divide-rule text-label">
        {grants.map(({ id, personId, name, origin, until }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
            <span className="font-semibold">{personId === ownId ? `${name} (you)` : name}</span>
            {origin === 'break_glass' ? <Badge tone="danger">Glass broken</Badge> : null}
            <span className="text-small text-ink-muted">
              until <Time at={until} zone={zone} />
            </span>
            {may.revoke ? (
              <PasswordAct
                title={`Take back ${name}’s grant?`}
                trigger={
                  <Button size="small" className="ms-auto" aria-label={`Take back ${name}’s grant`}>
                    Take back
                  </Button>
                }
                explained="They can open it no more from this moment on. What they have read they know."
                act="Take it back"
                done={`${name} can open it no more.`}
                asksReason
                go={(reason) => sendCommand('revoke-sealed', { sourceId, grantId: id, reason })}
              />
            ) : null}
          </li>
        ))}
      </ul>
      {may.grant ? (
        <Dialog title="Let a colleague open it" trigger={<Button size="small" className="self-start">Let a colleague open it</Button>}>
          {(close) => <GrantForm sourceId={sourceId} colleagues={colleagues} close={close} />}
        </Dialog>
      ) : null}
    </div>
  );
}

function GrantForm({ sourceId, colleagues, close }: { sourceId: string; colleagues: SealForDesk['colleagues']; close(): void }) {
  const [personId, setPerson] = useState<string | null>(null);
  const [days, setDays] = useState<GrantLife>('7');
  const [reason, setReason] = useState('');
  const [password, setPassword] = useState('');
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (personId === null) return setWrong('Choose a colleague.');
    const name = colleagues.find(({ id }) => id === personId)?.name ?? '';
    const proved = await sendCommand('prove-again', { password });
    setPassword('');
    if (!proved.ok) return setWrong(proved.refusal.sentence);
    const result = await send('grant-sealed', { sourceId, personId, days: Number(days), reason }, `${name} can open it now.`);
    if (result.ok) close();
    else setWrong(result.refusal.sentence);
  }

  return (
    <Form onSubmit={submit} className="flex flex-col gap-3">
      <Select
        label="Colleague"
        options={colleagues.map(({ id, name, role }) => ({ id, label: name, description: role }))}
        value={personId}
        onChange={setPerson}
      />
      <Select label="For" options={grantLives} value={days} onChange={setDays} />
      <TextField label="Reason" value={reason} onChange={setReason} isRequired rows={2} maxLength={1_000} description="It stays on record. It must not tell who the source is." />
      <TextField label="Your password" type="password" value={password} onChange={setPassword} isRequired maxLength={200} autoComplete="current-password" />
      <p role="alert" className="text-small font-semibold text-danger empty:hidden">
        {wrong}
      </p>
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          Let them
        </Button>
      </DialogActions>
    </Form>
  );
}
