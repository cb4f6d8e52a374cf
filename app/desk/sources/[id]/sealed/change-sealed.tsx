'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import type { SealedFieldName } from '@/newsroom/sealed/vocabulary';
import { PoorNames } from './poor-names';
import { SealedFields, SealFoot, type Written } from './sealed-fields';
import { sealedWords } from './sealed-words';

type Props = { sourceId: string; /** What is sealed now, by its kinds. */ kinds: readonly SealedFieldName[] };

/** Writes sealed fields anew, or takes them away. It shows nothing of what stands there. */
export function ChangeSealed(props: Props) {
  return (
    <Dialog title="Change what is sealed" size="wide" role="alertdialog" trigger={<Button size="small">Change what is sealed</Button>}>
      {(close) => <ChangeForm {...props} close={close} />}
    </Dialog>
  );
}

function ChangeForm({ sourceId, kinds, close }: Props & { close(): void }) {
  const [fields, setFields] = useState<Written>({});
  const [away, setAway] = useState<readonly SealedFieldName[]>([]);
  const [wrong, setWrong] = useState('');
  const { send, isPending } = useCommand();

  async function submit(event: FormEvent) {
    event.preventDefault();
    const written = Object.entries(fields).filter(([, text]) => text !== '');
    const changed: Written = Object.fromEntries([...written, ...away.map((field) => [field, ''])]);
    const result = await send('change-sealed-field', { sourceId, fields: changed }, 'What is sealed is changed.');
    if (!result.ok) return setWrong(result.refusal.sentence);
    close();
  }

  return (
    <Form onSubmit={submit} autoComplete="off" className="flex flex-col gap-3">
      <p>What you write takes the place of what is sealed in that field; fields left empty stay as they are.</p>
      <SealedFields fields={fields} disabled={away} onChange={setFields} />
      <PoorNames fields={fields} />
      <fieldset className="flex flex-col gap-2">
        <legend className="mb-1 text-label font-semibold">Take away for good</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-2">
          {kinds.map((field) => (
            <Checkbox
              key={field}
              isSelected={away.includes(field)}
              onChange={(isAway) => setAway(isAway ? [...away, field] : away.filter((each) => each !== field))}
            >
              {sealedWords[field]}
            </Checkbox>
          ))}
        </div>
        {away.includes('name') ? <p className="text-small">Without a name under the seal the source counts as one who may be named.</p> : null}
      </fieldset>
      <SealFoot wrong={wrong} act={away.length > 0 ? 'Seal and take away' : 'Seal it'} isPending={isPending} close={close} />
    </Form>
  );
}
