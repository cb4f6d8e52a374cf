'use client';

import { sendCommand } from '@/components/desk/send-command';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import type { SealForDesk } from '@/newsroom/sealed/read-seal';
import { AddRecording } from './add-recording';
import { OpenRecording } from './open-recording';
import { PasswordAct } from './password-act';

type Props = { sourceId: string; seal: Pick<SealForDesk, 'files' | 'may'>; /** Bytes. */ limit: number; zone: string };

/** Recordings and documents of a sealed source, by who added them and when: what they are called is sealed too. */
export function Recordings({ sourceId, seal: { files, may }, limit, zone }: Props) {
  if (files.length === 0 && !may.change) return null;
  return (
    <div className="flex flex-col gap-2">
      <h3 className="text-label font-semibold">Recordings and documents</h3>
      <ol className="flex flex-col divide-y divide-rule text-label">
        {files.map(({ id, by, addedAt }, index) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-1.5">
            <span className="font-semibold">Number {index + 1}</span>
            <span className="text-small text-ink-muted">
              {by}, <Time at={addedAt} zone={zone} />
            </span>
            {may.open ? <OpenRecording sourceId={sourceId} fileId={id} label={`number ${index + 1}`} /> : null}
            {may.removeFiles ? (
              <PasswordAct
                title={`Throw number ${index + 1} away?`}
                trigger={
                  <Button size="small" aria-label={`Throw number ${index + 1} away`}>
                    Throw away
                  </Button>
                }
                explained="It is gone for good, from storage too."
                act="Throw it away"
                done="It is thrown away."
                danger
                asksPassword
                go={() => sendCommand('remove-sealed-file', { sourceId, fileId: id })}
              />
            ) : null}
          </li>
        ))}
      </ol>
      {may.change ? <AddRecording sourceId={sourceId} limit={limit} /> : null}
    </div>
  );
}
