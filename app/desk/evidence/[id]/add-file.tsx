'use client';

import { useRouter } from 'next/navigation';
import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/notices';

type Props = { evidenceId: string; /** Bytes. */ limit: number };

/** Takes files by button, by dropping them here, or by pasting. One after the other; what fails is named. */
export function AddFile({ evidenceId, limit }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [progress, setProgress] = useState<string | null>(null);

  async function add(files: FileList | null) {
    if (progress !== null) return;
    for (const file of files ?? []) {
      setProgress(`Adding ${file.name}…`);
      const refusal = file.size > limit ? `It is larger than ${Math.floor(limit / 1_048_576)} MB.` : await upload(evidenceId, file);
      if (refusal) say(`${file.name}: ${refusal}`, 'refused');
      else say(`${file.name} is kept.`);
    }
    setProgress(null);
    router.refresh();
  }

  const dropped = (event: DragEvent) => {
    event.preventDefault();
    void add(event.dataTransfer.files);
  };
  const pasted = (event: ClipboardEvent) => void add(event.clipboardData.files);

  return (
    <div
      role="group"
      aria-label="Add files"
      className="my-3 flex flex-wrap items-center gap-3 rounded border border-dashed border-rule-strong p-4 text-label"
      onDragOver={(event) => event.preventDefault()}
      onDrop={dropped}
      onPaste={pasted}
    >
      <Button isPending={progress !== null} onPress={() => input.current?.click()}>
        Choose files
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label="Files to add"
        onChange={({ target }) => void add(target.files).then(() => (target.value = ''))}
      />
      <p role="status" className="text-ink-muted">
        {progress ?? 'Or drop them here, or paste. Originals are kept as they are.'}
      </p>
    </div>
  );
}

/** Null when it is kept, otherwise why not. The name goes before the bytes: an address would be written into logs. */
async function upload(evidenceId: string, file: File): Promise<string | null> {
  try {
    const body = new Blob([`${file.name.replaceAll('\n', ' ')}\n`, file]);
    const response = await fetch(`/desk/evidence/${evidenceId}/files`, { method: 'POST', body });
    const result = (await response.json()) as { ok: true } | { ok: false; refusal: { sentence: string } };
    return result.ok ? null : result.refusal.sentence;
  } catch {
    return 'The newsroom did not answer. Try again shortly.';
  }
}
