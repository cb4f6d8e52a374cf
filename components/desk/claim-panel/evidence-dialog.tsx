import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { EvidenceBearing, EvidenceKind } from '@/newsroom/claims/vocabulary';
import { bearingChoices, evidenceKindChoices } from './choices';
import { useClaimCommand, type OnChanged } from './use-claim-command';

type Props = { claimId: string; onChanged: OnChanged; onClose: () => void };

/** Adds something that can be looked at. */
export function EvidenceDialog({ claimId, onChanged, onClose }: Props) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [id] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<EvidenceKind>('link');
  const [bearing, setBearing] = useState<EvidenceBearing>('supports');
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [publicDescription, setPublicDescription] = useState('');
  const [privateRemarks, setPrivateRemarks] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fields = { kind, bearing, title, publicDescription, privateRemarks, url: url.trim() || null };
    void send('add-evidence', { id, claimId, ...fields }, 'The evidence is with the claim.').then((done) => done && onClose());
  };

  return (
    <Dialog title="Add evidence" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      <form onSubmit={submit} className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <Select label="Kind" options={evidenceKindChoices} value={kind} onChange={setKind} />
          <Select label="Bearing" options={bearingChoices} value={bearing} onChange={setBearing} />
        </div>
        <TextField label="Title" isRequired maxLength={300} value={title} onChange={setTitle} autoFocus />
        <TextField label="Address" type="url" maxLength={2000} placeholder="https://" value={url} onChange={setUrl} />
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
      </form>
    </Dialog>
  );
}
