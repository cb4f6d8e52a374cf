import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { CorrectionsForm } from './corrections-form';
import { kindWords, type LaterKind, type PublishWords } from './publish-fields';

type Props = {
  isFirst: boolean;
  /** The first part of the address, such as `/2026/11/23/`. */
  addressStart: string;
  claims: readonly DeskClaim[];
  words: PublishWords;
  onChange: (words: PublishWords) => void;
};

const kinds = (Object.keys(kindWords) as LaterKind[]).map((id) => ({ id, ...kindWords[id] }));

/** What is said beside a publication: at first its address, later what changed. */
export function PublishForm({ isFirst, addressStart, claims, words, onChange }: Props) {
  const set = (change: Partial<PublishWords>) => onChange({ ...words, ...change });
  if (isFirst) {
    return (
      <TextField
        label="Address"
        description={`Readers find it at ${addressStart}${words.slug || '…'}, for as long as the paper lives.`}
        maxLength={100}
        value={words.slug}
        onChange={(slug) => set({ slug })}
      />
    );
  }
  return (
    <>
      <Select
        label="What it is"
        options={kinds}
        value={words.kind}
        onChange={(kind) => set({ kind })}
        description={kindWords[words.kind].description}
      />
      {words.kind === 'correction' ? (
        <CorrectionsForm {...{ claims }} corrections={words.corrections} onChange={(corrections) => set({ corrections })} />
      ) : null}
      <TextField label={kindWords[words.kind].note} rows={2} maxLength={1_000} value={words.note} onChange={(note) => set({ note })} />
    </>
  );
}
