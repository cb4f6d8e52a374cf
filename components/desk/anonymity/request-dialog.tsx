'use client';

import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { DeskAnonymity } from '@/newsroom/anonymity/read-anonymity';
import { fromLocalField, toLocalField } from '../claim-panel/zoned-moment';
import { useClaimCommand, type OnChanged } from '../claim-panel/use-claim-command';
import { anonymityTestNames, anonymityTests } from './anonymity-words';

type Answers = Pick<DeskAnonymity, 'information' | 'vital' | 'notOtherwise' | 'reliable' | 'reasonForReaders' | 'description'>;

type Props = {
  about: { storyId: string; claimId: string; sourceId: string; source: string };
  /** Readers are told nothing of it, so neither who it is nor why is asked. */
  isUntold: boolean;
  /** The last request for the same, from whose answers this one begins. */
  earlier: Answers | null;
  zone: string;
  onChanged: OnChanged;
  onClose: () => void;
};

const nothing: Answers = { information: '', vital: '', notOtherwise: '', reliable: '', reasonForReaders: '', description: '' };
const month = 30 * 24 * 60 * 60 * 1_000;

/** A writer asks that a source go unnamed, test by test. */
export function RequestDialog({ about: { source, ...about }, isUntold, earlier, zone, onChanged, onClose }: Props) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [id] = useState(() => crypto.randomUUID());
  const [answers, setAnswers] = useState<Answers>(() => pick(earlier ?? nothing));
  const [expiresAt, setExpiresAt] = useState(() => new Date(Date.now() + month).toISOString());
  const set = (field: keyof Answers) => (value: string) => setAnswers({ ...answers, [field]: value });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const told = isUntold ? { description: '', reasonForReaders: '' } : {};
    void send('request-anonymity', { id, ...about, ...answers, ...told, expiresAt }, 'A standards editor decides it now.').then((done) => done && onClose());
  };

  return (
    <Dialog title={`May ${source} go unnamed?`} isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form onSubmit={submit} className="flex flex-col gap-3">
        {anonymityTestNames.map((test, index) => (
          <TextField
            key={test}
            label={anonymityTests[test].question}
            description={anonymityTests[test].hint}
            rows={2}
            maxLength={1_000}
            isRequired
            autoFocus={index === 0}
            value={answers[test]}
            onChange={set(test)}
          />
        ))}
        {isUntold ? (
          <p>It speaks on deep background: readers are told neither who it is nor why it is not named.</p>
        ) : (
          <>
            <TextField
              label="How are readers told who it is?"
              description="As agreed with the source, for example “a diplomat who saw the letter”."
              maxLength={200}
              isRequired
              value={answers.description}
              onChange={set('description')}
            />
            <TextField
              label="Who spoke on condition of not being named because …"
              description="The reason, as readers are told."
              maxLength={200}
              isRequired
              value={answers.reasonForReaders}
              onChange={set('reasonForReaders')}
            />
          </>
        )}
        <TextField
          label={`Until when (${zone})`}
          type="datetime-local"
          isRequired
          value={toLocalField(expiresAt, zone)}
          onChange={(local) => setExpiresAt(fromLocalField(local, zone) ?? expiresAt)}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            Ask
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}

function pick({ information, vital, notOtherwise, reliable, reasonForReaders, description }: Answers): Answers {
  return { information, vital, notOtherwise, reliable, reasonForReaders, description };
}
