import type { ReactNode } from 'react';
import type { Stance } from '@/newsroom/claims/vocabulary';
import { StateLabel } from './verification-label';
import { stanceWords } from './state-words';

const drawings: Record<Stance, ReactNode> = {
  asserts: <path d="M8 3v10M3 8h10" />,
  denies: <path d="M3.5 3.5l9 9M12.5 3.5l-9 9" />,
  confirms: <path d="M2.5 8.5 6.25 12.25 13.5 4" />,
  partly_confirms: <path d="M2.5 6.5c1.8-2.2 3.7-2.2 5.5 0s3.7 2.2 5.5 0M2.5 11c1.8-2.2 3.7-2.2 5.5 0s3.7 2.2 5.5 0" />,
  disputes_detail: <path d="M3 6h10M3 10h10M10.5 2.5l-5 11" />,
  witnessed: (
    <>
      <path d="M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z" />
      <circle cx="8" cy="8" r="1.75" fill="currentColor" />
    </>
  ),
  declined: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M4 12l8-8" />
    </>
  ),
  no_response: <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth="2.75" />,
  withdrew: <path d="M6 3.5 2.5 7 6 10.5M2.5 7H10a3 3 0 0 1 0 6H7" />,
};

type StanceSignProps = { value: Stance; word?: string; withWord?: boolean; className?: string };

/** What a source says of a claim. The word is always there for screen readers; `withWord` shows it. */
export function StanceSign({ value, word = stanceWords[value], withWord = false, className = '' }: StanceSignProps) {
  return (
    <StateLabel
      data-stance={value}
      drawing={drawings[value]}
      word={word}
      signOnly={!withWord}
      className={className}
    />
  );
}
