'use client';

import type { Editor } from '@tiptap/core';
import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { fieldBoxClass } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { DeskPicture } from '@/newsroom/pictures/list-pictures';
import { middle, type FocalPoint } from './focal-point';
import { FocalPointField } from './focal-point-field';
import { pictureAddress } from './picture-address';
import { PictureOriginField, type KeptEvidence, type ToldOrigin } from './picture-origin-field';
import { uploadPicture } from './upload-picture';

type Props = {
  editor: Editor;
  position: number;
  storyId: string;
  /** The pictures that were added to the story, with what of each must stay in sight. */
  pictures: readonly DeskPicture[];
  /** What is kept as evidence in the story. */
  evidence: readonly KeptEvidence[];
  /** What the text stands on has changed. */
  onSourcingChanged: () => void;
  onClose: () => void;
};

type Details = { picture: string | null; width: number | null; height: number | null; alt: string; credit: string };

/** The picture of a figure, where it is from, what it shows for those who cannot see it, and whose it is. */
export function FigureDialog({ editor, position, storyId, pictures, evidence, onSourcingChanged, onClose }: Props) {
  const node = editor.state.doc.nodeAt(position);
  const [details, setDetails] = useState<Details | null>(node?.type.name === 'figure' ? (node.attrs as Details) : null);
  const [moved, setMoved] = useState<FocalPoint | null>(null);
  const [told, setTold] = useState<ToldOrigin | null>(null);
  const [isPending, setPending] = useState(false);
  const { send } = useCommand();
  const router = useRouter();
  const [wrong, setWrong] = useState('');
  if (!details) return null;
  const { picture } = details;
  const known = pictures.find(({ hash }) => hash === picture);
  const point = moved ?? (known ? { x: known.focalX, y: known.focalY } : middle);

  async function upload(file: File | undefined) {
    if (!file) return;
    setPending(true);
    const answer = await uploadPicture(storyId, file);
    setPending(false);
    setWrong(answer.ok ? '' : answer.refusal.sentence);
    if (!answer.ok) return;
    setMoved(null);
    setTold(null);
    router.refresh();
    setDetails((now) => now && { ...now, picture: answer.value.hash, width: answer.value.width, height: answer.value.height });
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onClose();
    if (picture && moved) void send('set-focal-point', { storyId, picture, ...moved }, 'Lists will crop the picture there.');
    if (picture && told?.origin) {
      const { origin, evidenceId } = told;
      void send('tell-picture-origin', { storyId, picture, origin, evidenceId }, 'It is noted where the picture is from.').then(({ ok }) => ok && onSourcingChanged());
    }
    const attrs = { ...details, alt: details.alt.trim(), credit: details.credit.trim() };
    editor.chain().focus().command(({ tr }) => {
      // A mark that moved is no edit of the text: approvals must outlive it.
      if (!node?.hasMarkup(node.type, { ...node.attrs, ...attrs })) tr.setNodeMarkup(position, undefined, attrs);
      return true;
    }).run();
  };

  const remove = () => {
    onClose();
    editor.chain().focus().deleteRange({ from: position, to: position + (node?.nodeSize ?? 0) }).run();
  };

  return (
    <Dialog title="Picture" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form onSubmit={submit} className="flex flex-col gap-4">
        {known && !known.isDrawing ? <FocalPointField source={pictureAddress(storyId, known.hash)} point={point} onChange={setMoved} /> : null}
        {picture && (!known || known.isDrawing) ? (
          <img src={pictureAddress(storyId, picture)} alt="" className="max-h-56 self-start object-contain" />
        ) : null}
        <label className="flex flex-col gap-1 text-small font-semibold">
          {picture ? 'Another picture' : 'Picture (JPEG, PNG or WebP, at most 12 MB)'}
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
        {picture ? (
          <PictureOriginField told={told ?? known ?? { origin: null, evidenceId: null }} evidence={evidence} alike={known?.alike ?? []} onTell={setTold} />
        ) : null}
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
      </Form>
    </Dialog>
  );
}
