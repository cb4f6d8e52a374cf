'use client';

import { useState, type SyntheticEvent } from 'react';
import { sendCommand } from '@/components/desk/send-command';
import { Facts } from '@/components/desk/facts';
import { Button } from '@/components/ui/button';
import { CloseAction, Dialog } from '@/components/ui/dialog';
import type { ValueOf } from '@/newsroom/registry';
import { sizeWords } from '../../../evidence/[id]/capture/size-words';
import { PasswordForm } from './password-form';

type Props = { sourceId: string; fileId: string; label: string };

/** Opens one recording, after the password was given again: what it is called, and a player where a browser plays it. */
export function OpenRecording({ sourceId, fileId, label }: Props) {
  return (
    <Dialog
      title="A sealed recording"
      trigger={
        <Button size="small" className="ms-auto" aria-label={`Open ${label}`}>
          Open
        </Button>
      }
    >
      {(close) => <OpenRecordingForm sourceId={sourceId} fileId={fileId} close={close} />}
    </Dialog>
  );
}

function OpenRecordingForm({ sourceId, fileId, close }: Omit<Props, 'label'> & { close(): void }) {
  const [opened, setOpened] = useState<ValueOf<'open-sealed-file'> | null>(null);
  const [hasEnded, setEnded] = useState(false);
  /** Seconds at which it stopped. */
  const [stoppedAt, setStoppedAt] = useState(0);

  async function open() {
    const result = await sendCommand('open-sealed-file', { sourceId, fileId });
    if (result.ok) setOpened(result.value);
    return result;
  }

  /** The password counts for five minutes: what is asked for later is refused, and playing stops. */
  function stopped(at: number) {
    setStoppedAt(at);
    setEnded(true);
    setOpened(null);
  }

  if (!opened) {
    return (
      <PasswordForm
        explained={
          hasEnded
            ? 'It has closed, or cannot be read. Your password counts for five minutes: give it again to go on where you were.'
            : 'That you opened it stays on record. Use headphones, and look who stands behind you.'
        }
        act="Open"
        go={open}
        close={close}
      />
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <Facts
        facts={[
          ['Called', <bdi key="name">{opened.name}</bdi>],
          ['Kind', opened.mediaType],
          ['Size', sizeWords(opened.size)],
        ]}
      />
      <Bytes address={`/desk/sources/${sourceId}/sealed/files/${fileId}`} mediaType={opened.mediaType} startAt={stoppedAt} stopped={stopped} />
      <CloseAction close={close} />
    </div>
  );
}

type BytesProps = { address: string; mediaType: string; /** Seconds. */ startAt: number; stopped(at: number): void };

function Bytes({ address, mediaType, startAt, stopped }: BytesProps) {
  const player = {
    src: address,
    controls: true,
    preload: 'metadata',
    className: 'w-full',
    onLoadedMetadata: ({ currentTarget }: SyntheticEvent<HTMLMediaElement>) => void (currentTarget.currentTime = startAt),
    onError: ({ currentTarget }: SyntheticEvent<HTMLMediaElement>) => stopped(currentTarget.currentTime),
  } as const;
  // A raw recording comes without captions, and a machine that writes them may not hear it.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  if (mediaType.startsWith('audio/')) return <audio {...player} aria-label="The recording" />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  if (mediaType.startsWith('video/')) return <video {...player} aria-label="The recording" />;
  return (
    <p className="text-label">
      <a href={address} download className="text-accent underline">
        Save a copy
      </a>
      . What you save is sealed no longer: it lies on your machine as it is.
    </p>
  );
}
