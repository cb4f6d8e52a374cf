'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { say } from '@/components/ui/notices';

type Props = { sourceId: string; /** Bytes. */ limit: number };

/** Takes a file; what says how it went does not say what it is called. */
export function AddRecording({ sourceId, limit }: Props) {
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [isPending, setPending] = useState(false);

  async function add(file: File | undefined) {
    if (!file || isPending) return;
    setPending(true);
    const refusal = file.size > limit ? `It is larger than ${Math.floor(limit / 1_048_576)} MB.` : await upload(sourceId, file);
    setPending(false);
    if (refusal) say(refusal, 'refused');
    else say('It is sealed and kept.');
    router.refresh();
  }

  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button size="small" isPending={isPending} onPress={() => input.current?.click()}>
        Add a recording or document
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="Recording or document"
        onChange={({ target }) => void add(target.files?.[0]).then(() => (target.value = ''))}
      />
      <p role="status" className="text-small text-ink-muted">
        {isPending ? 'It is being sealed…' : 'It is sealed as it comes in, with what it is called.'}
      </p>
    </div>
  );
}

/** Null when it is kept, otherwise why not. The name goes before the bytes: an address would be written into logs. */
async function upload(sourceId: string, file: File): Promise<string | null> {
  try {
    const body = new Blob([`${file.name.replaceAll('\n', ' ')}\n`, file]);
    const response = await fetch(`/desk/sources/${sourceId}/sealed/files`, { method: 'POST', body });
    const result = (await response.json()) as { ok: true } | { ok: false; refusal: { sentence: string } };
    return result.ok ? null : result.refusal.sentence;
  } catch {
    return 'The newsroom did not answer. Try again shortly.';
  }
}
