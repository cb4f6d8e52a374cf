import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { EvidenceBearing, EvidenceKind } from '@/newsroom/claims/vocabulary';
import { Once } from '../once';
import { bearingChoices, evidenceKindChoices } from './choices';
import { useClaimCommand, type OnChanged } from './use-claim-command';

type Props = { claimId: string; onChanged: OnChanged; onClose: () => void };

/** The kinds of what a newsroom may have made itself, or taken from others. */
const madeBySomebody: readonly EvidenceKind[] = ['media', 'link', 'capture'];

/** Adds something that can be looked at. */
export function EvidenceDialog({ claimId, onChanged, onClose }: Props) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [made] = useState(() => new Once());
  const [kind, setKind] = useState<EvidenceKind>('link');
  const [bearing, setBearing] = useState<EvidenceBearing>('supports');
  const [isUserMade, setUserMade] = useState(false);
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [publicDescription, setPublicDescription] = useState('');
  const [privateRemarks, setPrivateRemarks] = useState('');

  const asksWhoMade = madeBySomebody.includes(kind);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = { kind, bearing, title, publicDescription, privateRemarks, url: url.trim() || null, userMade: asksWhoMade && isUserMade };
    void send('add-evidence', { id: made.id, claimId, ...fields }, 'The evidence is with the claim.', made).then((done) => done && onClose());
  };

  return (
    <Dialog title="Add evidence" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <Form onSubmit={submit} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <Select label="Kind" options={evidenceKindChoices} value={kind} onChange={setKind} />
          <Select label="Bearing" options={bearingChoices} value={bearing} onChange={setBearing} />
        </div>
        <TextField label="Title" isRequired maxLength={300} value={title} onChange={setTitle} autoFocus />
        <TextField label="Address" type="url" maxLength={2000} placeholder="https://" value={url} onChange={setUrl} />
        {asksWhoMade ? (
          <Checkbox isSelected={isUserMade} onChange={setUserMade}>
            <span className="font-semibold">Made by somebody outside the newsroom</span>
            <span className="block text-small text-ink-muted">
              A witness’s clip or a post. Where it comes from, when and where it was made are then established, and a copy is kept, before a story says
              what it shows.
            </span>
          </Checkbox>
        ) : null}
        <TextField
          label="Public description"
          description="What readers are told about it."
          rows={2}
          maxLength={1000}
          value={publicDescription}
          onChange={setPublicDescription}
        />
        <TextField
          label="Private remarks"
          description="For the desk only; never published."
          rows={2}
          maxLength={5000}
          value={privateRemarks}
          onChange={setPrivateRemarks}
        />
        <DialogActions>
          <Button onPress={onClose}>Cancel</Button>
          <Button type="submit" variant="primary" isPending={isPending}>
            Add
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
