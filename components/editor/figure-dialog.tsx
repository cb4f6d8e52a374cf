'use client';

import type { Editor } from '@tiptap/core';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { fieldBoxClass } from '@/components/ui/field';
import { TextField } from '@/components/ui/text-field';
import { uploadPicture } from './upload-picture';

type Props = { editor: Editor; position: number; storyId: string; onClose: () => void };

type Details = { picture: string | null; width: number | null; height: number | null; alt: string; credit: string };

/** The picture of a figure, what it shows for those who cannot see it, and whose it is. */
export function FigureDialog({ editor, position, storyId, onClose }: Props) {
  const node = editor.state.doc.nodeAt(position);
  const [details, setDetails] = useState<Details | null>(node?.type.name === 'figure' ? (node.attrs as Details) : null);
  const [isPending, setPending] = useState(false);
  const [wrong, setWrong] = useState('');
  if (!details) return null;

  async function upload(file: File | undefined) {
    if (!file) return;
    setPending(true);
    const answer = await uploadPicture(storyId, file);
    setPending(false);
    setWrong(answer.ok ? '' : answer.refusal.sentence);
    if (answer.ok) setDetails((now) => now && { ...now, picture: answer.value.hash, width: answer.value.width, height: answer.value.height });
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    editor.chain().focus().command(({ tr }) => {
      tr.setNodeMarkup(position, undefined, { ...details, alt: details.alt.trim(), credit: details.credit.trim() });
      return true;
    }).run();
  };

  const remove = () => {
    onClose();
    editor.chain().focus().deleteRange({ from: position, to: position + (node?.nodeSize ?? 0) }).run();
  };

  return (
    <Dialog title="Picture" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <form onSubmit={submit} className="flex flex-col gap-4">
        {details.picture ? (
          <img src={`/desk/media/${details.picture}?story=${storyId}`} alt="" className="max-h-56 self-start object-contain" />
        ) : null}
        <label className="flex flex-col gap-1 text-small font-semibold">
          {details.picture ? 'Another picture' : 'Picture (JPEG, PNG or WebP, at most 12 MB)'}
          <input
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif"
            className={fieldBoxClass}
            onChange={(event) => void upload(event.target.files?.[0])}
          />
        </label>
        <p role="alert" className="text-small font-semibold text-danger empty:hidden">
          {wrong}
        </p>
        <TextField
          label="What it shows"
          description="Required: readers who do not see the picture are told this. Say what is seen, not what is claimed."
          rows={3}
          maxLength={2000}
          value={details.alt}
          onChange={(alt) => setDetails({ ...details, alt })}
        />
        <TextField
          label="Credit"
          description="Whose picture it is, such as “Karim Sahak for the Courier”."
          maxLength={300}
          value={details.credit}
          onChange={(credit) => setDetails({ ...details, credit })}
        />
        <DialogActions>
          <Button variant="danger" onPress={remove}>
            Remove from the text
          </Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            Done
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
