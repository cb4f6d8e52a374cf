import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { DeskReply } from '@/newsroom/replies/read-replies';
import { Once } from '../once';
import { replyWords } from './reply-words';
import { useClaimCommand, type OnChanged } from './use-claim-command';
import { fromLocalField, toLocalField } from './zoned-moment';

const choices = (Object.keys(replyWords) as DeskReply['answer'][]).map((id) => ({ id, label: replyWords[id] }));

type Props = { claimId: string; reply: DeskReply | null; zone: string; onChanged: OnChanged; onClose: () => void };

const day = 24 * 60 * 60 * 1_000;

/** Who was asked, how, until when, and what came of it. */
export function ReplyDialog({ claimId, reply, zone, onChanged, onClose }: Props) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [made] = useState(() => new Once());
  const [said, setSaid] = useState(() => {
    if (reply) return { asked: reply.asked, how: reply.how, askedAt: reply.askedAt, deadline: reply.deadline, answer: reply.answer, words: reply.words };
    // A minute ago: a browser may be a little ahead of the newsroom, and nobody was asked in the future.
    const askedAt = new Date(Date.now() - 60_000).toISOString();
    return { asked: '', how: 'by e-mail', askedAt, deadline: new Date(Date.now() + day).toISOString(), answer: 'awaited' as const, words: '' };
  });
  const set = <Field extends keyof typeof said>(field: Field) => (value: (typeof said)[Field]) => setSaid({ ...said, [field]: value });
  const moment = (field: 'askedAt' | 'deadline', label: string) => (
    <TextField
      label={`${label} (${zone})`}
      type="datetime-local"
      isRequired
      value={toLocalField(said[field], zone)}
      onChange={(local) => set(field)(fromLocalField(local, zone) ?? said[field])}
    />
  );

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const sent = reply
      ? send('change-reply', { replyId: reply.id, ...said }, `What came of asking ${said.asked} is noted.`)
      : send('record-reply', { id: made.id, claimId, ...said }, `It is noted that ${said.asked} was asked.`, made);
    void sent.then((done) => done && onClose());
  };

  return (
    <Dialog title={reply ? `What came of asking ${reply.asked}` : 'Who was asked for an answer?'} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form onSubmit={submit} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField label="Who" maxLength={200} isRequired autoFocus={!reply} value={said.asked} onChange={set('asked')} />
          <TextField label="How" maxLength={200} isRequired value={said.how} onChange={set('how')} />
          {moment('askedAt', 'When')}
          {moment('deadline', 'Time to answer until')}
        </div>
        <Select label="What came of it" options={choices} value={said.answer} onChange={set('answer')} />
        <TextField label="What they answered" description="In their words." rows={4} maxLength={5_000} value={said.words} onChange={set('words')} />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            Keep
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
