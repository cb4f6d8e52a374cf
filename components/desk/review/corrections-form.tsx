import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { type CorrectionWords, noCorrection } from './publish-fields';

type Props = { claims: readonly DeskClaim[]; corrections: readonly CorrectionWords[]; onChange: (corrections: CorrectionWords[]) => void };

const most = 20;

/** What a version corrects: one thing that was wrong after another, each with what is right. */
export function CorrectionsForm({ claims, corrections, onChange }: Props) {
  const choices = [{ id: '', label: 'None in particular' }, ...claims.map(({ id, statement }) => ({ id, label: statement }))];
  const several = corrections.length > 1;
  const [isAdding, setAdding] = useState(false);
  return (
    <>
      {corrections.map(({ wrong, right, claimId }, index) => {
        const set = (change: Partial<CorrectionWords>) => onChange(corrections.map((each, at) => (at === index ? { ...each, ...change } : each)));
        const numbered = several ? `${index + 1}. ` : '';
        return (
          <div key={index} role="group" aria-label={several ? `Correction ${index + 1}` : 'Correction'} className={`flex flex-col gap-4 ${several ? 'border-s-4 border-rule ps-3' : ''}`}>
            <TextField
              label={`${numbered}What was wrong`}
              rows={2}
              maxLength={2_000}
              isRequired
              autoFocus={isAdding && index === corrections.length - 1}
              value={wrong}
              onChange={(value) => set({ wrong: value })}
            />
            <TextField label={`${numbered}What is right`} rows={2} maxLength={2_000} isRequired value={right} onChange={(value) => set({ right: value })} />
            <Select
              label={`${numbered}The claim that was wrong (optional)`}
              options={choices}
              value={claimId ?? ''}
              onChange={(value) => set({ claimId: value || null })}
            />
            {several ? (
              <Button size="small" className="self-start" onPress={() => onChange(corrections.filter((_, at) => at !== index))}>
                {`Leave out correction ${index + 1}`}
              </Button>
            ) : null}
          </div>
        );
      })}
      {corrections.length < most ? (
        <Button
          size="small"
          className="self-start"
          onPress={() => {
            setAdding(true);
            onChange([...corrections, noCorrection]);
          }}
        >
          Something else was wrong too
        </Button>
      ) : null}
    </>
  );
}
