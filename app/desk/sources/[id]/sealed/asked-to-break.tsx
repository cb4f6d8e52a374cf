'use client';

import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { SealForDesk } from '@/newsroom/sealed/read-seal';
import { PasswordAct } from './password-act';

type Props = { sourceId: string; asked: NonNullable<SealForDesk['asked']>; mayConfirm: boolean; zone: string };

/** Somebody asked to open it without a grant; the second person decides. */
export function AskedToBreak({ sourceId, asked, mayConfirm, zone }: Props) {
  return (
    <div className="flex flex-col items-start gap-2 border-s-2 border-danger ps-3 text-label">
      <p>
        <strong>{asked.by}</strong> asked to open it without a grant: {asked.reason}
      </p>
      <p className="text-small text-ink-muted">
        Unless a second person confirms, this lapses on <Time at={asked.lapsesAt} zone={zone} />.
      </p>
      {mayConfirm ? (
        <PasswordAct
          title="Break the glass?"
          trigger={
            <Button size="small" variant="danger">
              Confirm
            </Button>
          }
          explained={`${asked.by} and you can open it for one hour. Everybody who holds a grant, standards and the lawyers are told at once.`}
          act="Break the glass"
          done="It can be opened for one hour."
          danger
          asksPassword
          go={() => sendCommand('confirm-break-glass', { sourceId, breakGlassId: asked.id })}
        />
      ) : null}
    </div>
  );
}
