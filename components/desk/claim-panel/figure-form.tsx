import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/text-field';
import type { FigureState } from '@/newsroom/claims/claim-state';

type Props = { figure: FigureState | null; isPending: boolean; onSave: (figure: FigureState) => void };

const none: FigureState = { low: null, high: null, unit: '', definition: '', asOf: null };

/** A figure is a range of something counted in one way on one day. */
export function FigureForm({ figure, isPending, onSave }: Props) {
  const [said, setSaid] = useState(figure ?? none);
  const number = (text: string) => (text.trim() === '' ? null : text.trim().replace(/[\s,\u00a0]/g, ''));
  return (
    <div className="flex flex-col gap-3">
      <div className="grid grid-cols-3 gap-3">
        <TextField label="From" inputMode="decimal" value={said.low ?? ''} onChange={(low) => setSaid({ ...said, low: number(low) })} />
        <TextField label="To" inputMode="decimal" value={said.high ?? ''} onChange={(high) => setSaid({ ...said, high: number(high) })} />
        <TextField label="Unit" maxLength={60} value={said.unit} onChange={(unit) => setSaid({ ...said, unit })} />
      </div>
      <TextField
        label="What is counted, and how"
        maxLength={300}
        value={said.definition}
        onChange={(definition) => setSaid({ ...said, definition })}
      />
      <TextField label="As of" type="date" value={said.asOf ?? ''} onChange={(asOf) => setSaid({ ...said, asOf: asOf || null })} />
      <Button size="small" className="self-start" isPending={isPending} onPress={() => onSave(said)}>
        Keep the figure
      </Button>
    </div>
  );
}

/** A figure in one line: “40 to 60 people (killed in the strike), as of 2021-07-14”. */
export function figureWords({ low, high, unit, definition, asOf }: FigureState): string {
  const range = low !== null && high !== null && low !== high ? `${low} to ${high}` : (low ?? high ?? 'No number yet');
  return [`${range} ${unit}`.trim(), definition && `(${definition})`, asOf && `as of ${asOf}`].filter(Boolean).join(' ');
}
