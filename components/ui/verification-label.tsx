import type { ReactNode } from 'react';
import type { Contestation, Verification } from '@/newsroom/claims/vocabulary';
import { StateSign } from './state-sign';
import { contestationWords, verificationWords } from './state-words';

const verificationDrawings: Record<Verification, ReactNode> = {
  unchecked: <circle cx="8" cy="8" r="5.75" strokeDasharray="2.2 3.8" />,
  unverified: <circle cx="8" cy="8" r="5.75" />,
  not_independently_verified: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 2.25a5.75 5.75 0 0 0 0 11.5z" fill="currentColor" stroke="none" />
    </>
  ),
  corroborated: (
    <>
      <circle cx="5.75" cy="8" r="4.25" />
      <circle cx="10.25" cy="8" r="4.25" />
    </>
  ),
  verified: (
    <path
      d="M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4zM6.9 11.5 4 8.6l1.2-1.2 1.7 1.7L10.9 5l1.2 1.2z"
      fill="currentColor"
      fillRule="evenodd"
      stroke="none"
    />
  ),
  false: (
    <path
      d="M8 1.4a6.6 6.6 0 1 0 0 13.2A6.6 6.6 0 0 0 8 1.4zm3.2 8.6L10 11.2l-2-2-2 2L4.8 10l2-2-2-2L6 4.8l2 2 2-2L11.2 6l-2 2z"
      fill="currentColor"
      fillRule="evenodd"
      stroke="none"
    />
  ),
};

const contestationDrawings: Record<Contestation, ReactNode> = {
  uncontested: <path d="M3 8h10" />,
  disputed: <path d="M7 3.5 2.5 8 7 12.5M9 3.5 13.5 8 9 12.5" />,
  conflicting_figures: <path d="M3 6h10M3 10h10M10.5 2.5l-5 11" />,
  conceded: <path d="M6 3.5 2.5 7 6 10.5M2.5 7H10a3 3 0 0 1 0 6H7" />,
};

type LabelProps = { signOnly?: boolean; className?: string };
/** `word` where the page speaks another language than the desk. */
type Worded = LabelProps & { word?: string };

/** What we did to establish a claim: sign and word in the colour of the state. `signOnly` keeps the word for screen readers. */
export function VerificationLabel({ value, word = verificationWords[value], ...rest }: Worded & { value: Verification }) {
  return (
    <StateLabel data-verification={value} drawing={verificationDrawings[value]} word={word} {...rest} />
  );
}

/** Whether sources contradict each other about a claim. */
export function ContestationLabel({ value, word = contestationWords[value], ...rest }: Worded & { value: Contestation }) {
  return (
    <StateLabel data-contestation={value} drawing={contestationDrawings[value]} word={word} {...rest} />
  );
}

type StateLabelProps = LabelProps & {
  drawing: ReactNode;
  word: string;
  'data-verification'?: Verification;
  'data-contestation'?: Contestation;
  'data-stance'?: string;
};

/** Sign and word of one state; the data attribute gives the colour. */
export function StateLabel({ drawing, word, signOnly = false, className = '', ...state }: StateLabelProps) {
  return (
    <span className={`inline-flex items-baseline gap-1 font-sans text-(--state) ${className}`} {...state}>
      <StateSign className="self-center">{drawing}</StateSign>
      <span className={signOnly ? 'sr-only' : 'font-semibold'}>{word}</span>
    </span>
  );
}
