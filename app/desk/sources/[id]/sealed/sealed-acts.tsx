'use client';

import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import type { SealForDesk } from '@/newsroom/sealed/read-seal';
import { ChangeSealed } from './change-sealed';
import { PasswordAct } from './password-act';
import { Retention } from './retention';

/** What else can be done with what is sealed, for whom it is. */
export function SealedActs({ sourceId, seal: { may, hold, retainUntil, kinds, identity } }: { sourceId: string; seal: SealForDesk }) {
  return (
    <div className="flex flex-wrap gap-2">
      {may.change ? <ChangeSealed sourceId={sourceId} kinds={kinds} /> : null}
      {may.retain ? <Retention sourceId={sourceId} retainUntil={retainUntil} /> : null}
      {may.hold ? (
        <PasswordAct
          title={hold ? 'Lift the legal hold?' : 'Set a legal hold?'}
          trigger={<Button size="small">{hold ? 'Lift the legal hold' : 'Legal hold'}</Button>}
          explained={hold ? 'It can be destroyed again afterwards.' : 'While it stands nobody can destroy what is sealed.'}
          act={hold ? 'Lift it' : 'Set it'}
          done={hold ? 'The legal hold is lifted.' : 'A legal hold stands on it.'}
          asksReason
          go={(reason) => sendCommand('set-legal-hold', { sourceId, held: !hold, reason })}
        />
      ) : null}
      {may.ask ? (
        <PasswordAct
          title="Ask to open it without a grant?"
          trigger={<Button size="small">Break the glass</Button>}
          explained="It takes one person for standards and one lawyer. Everybody who holds a grant is told at once that you asked."
          act="Ask"
          done="It waits for the second person."
          danger
          asksReason
          asksPassword
          go={(reason) => sendCommand('ask-break-glass', { sourceId, reason })}
        />
      ) : null}
      {may.destroy ? (
        <PasswordAct
          title="Destroy what is sealed?"
          trigger={
            <Button size="small" variant="danger">
              Destroy
            </Button>
          }
          explained={`The key of this source and all that it sealed are destroyed. ${identity ? 'Nobody will ever know again who it was' : 'The source stays known by name; its contact and what else was sealed are gone for good'}, and no backup of the database helps without the newsroom’s key.`}
          act="Destroy it for good"
          done="What was sealed is destroyed."
          danger
          asksPassword
          go={() => sendCommand('destroy-sealed', { sourceId })}
        />
      ) : null}
    </div>
  );
}
