import { Button } from '@/components/ui/button';
import { DialogActions } from '@/components/ui/dialog';
import { TextField } from '@/components/ui/text-field';
import { type SealedFieldName, sealedFieldNames } from '@/newsroom/sealed/vocabulary';
import { sealedHints, sealedWords } from './sealed-words';

/** What was typed, by field; it is kept nowhere but under the seal. */
export type Written = Partial<Record<SealedFieldName, string>>;

const long: readonly SealedFieldName[] = ['alias', 'phone', 'email', 'address', 'account', 'remarks'];

/** A field for each kind of thing that can be sealed. */
export function SealedFields({ fields, disabled = [], onChange }: { fields: Written; disabled?: readonly SealedFieldName[]; onChange(fields: Written): void }) {
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {sealedFieldNames.map((field) => (
        <TextField
          key={field}
          label={sealedWords[field]}
          value={fields[field] ?? ''}
          onChange={(text) => onChange({ ...fields, [field]: text })}
          rows={long.includes(field) ? 2 : 1}
          autoComplete="off"
          spellCheck="false"
          description={sealedHints[field]}
          isDisabled={disabled.includes(field)}
          className={field === 'remarks' ? 'sm:col-span-2' : ''}
        />
      ))}
    </div>
  );
}

/** Why it was refused, and the buttons. */
export function SealFoot({ wrong, act, isPending, close }: { wrong: string; act: string; isPending: boolean; close(): void }) {
  return (
    <>
      <p role="alert" className="text-small font-semibold text-danger empty:hidden">
        {wrong}
      </p>
      <DialogActions>
        <Button onPress={close}>Cancel</Button>
        <Button type="submit" variant="primary" isPending={isPending}>
          {act}
        </Button>
      </DialogActions>
    </>
  );
}
