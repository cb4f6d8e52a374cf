'use client';

import { useId } from 'react';
import { credibilityWords } from '@/components/desk/words';
import { useCommand } from '@/components/desk/use-command';
import { credibilities, type Credibility } from '@/newsroom/claims/vocabulary';

type Props = { noteId: string; credibility: Credibility | null; mayWeigh: boolean };

/** How credible the desk finds what was said. For the desk only. */
export function WeighNote({ noteId, credibility, mayWeigh }: Props) {
  const id = useId();
  const { send, isPending } = useCommand();
  if (!mayWeigh) return credibility === null ? null : <span className="text-small text-ink-muted">{said(credibility)}</span>;
  return (
    <span className="flex items-baseline gap-1.5 text-small text-ink-muted">
      <label htmlFor={id}>Credibility</label>
      <select
        id={id}
        value={credibility ?? ''}
        disabled={isPending}
        onChange={({ currentTarget: { value } }) => {
          const weighed = credibilities.find((each) => String(each) === value) ?? null;
          void send('weigh-note', { noteId, credibility: weighed }, weighed ? `It is weighed ${said(weighed)} now.` : 'It is not weighed any more.');
        }}
        className="h-7 cursor-pointer rounded-control border border-field bg-surface-raised px-1 text-ink"
      >
        <option value="">Not weighed</option>
        {credibilities.map((each) => (
          <option key={each} value={each}>
            {said(each)}
          </option>
        ))}
      </select>
    </span>
  );
}

function said(credibility: Credibility): string {
  return `${credibility}, ${credibilityWords[credibility].toLowerCase()}`;
}
