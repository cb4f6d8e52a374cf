import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { arrivedBefore, Once } from '../once';

/** An answer in a thread; the field opens on request, and what was typed stays until it arrived. */
export function AnswerForm({ remarkId, onAnswered }: { remarkId: string; onAnswered: () => void }) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState(() => new Once());
  const [body, setBody] = useState('');
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState('');

  async function answer() {
    setPending(true);
    const result = await said.send('answer-remark', { id: said.id, remarkId, body });
    setPending(false);
    if (!result.ok) return setRefusal(result.refusal.sentence);
    setSaid(new Once());
    setRefusal(result.asSent ? '' : arrivedBefore);
    if (!result.asSent) return onAnswered();
    setBody('');
    setOpen(false);
    onAnswered();
  }

  if (!isOpen) {
    return (
      <Button size="small" onPress={() => setOpen(true)}>
        Answer
      </Button>
    );
  }
  return (
    <Form
      className="flex w-full flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && body.trim() !== '') void answer();
      }}
    >
      <TextField label="Answer" hideLabel rows={2} maxLength={5_000} autoFocus value={body} onChange={setBody} errorMessage={refusal} />
      <div className="flex gap-2">
        <Button type="submit" size="small" variant="primary" isPending={isPending} isDisabled={body.trim() === ''}>
          Answer
        </Button>
        <Button size="small" variant="quiet" onPress={() => setOpen(false)}>
          Not now
        </Button>
      </div>
    </Form>
  );
}
