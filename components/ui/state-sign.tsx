import type { ReactNode } from 'react';

/** The drawing board of every sign: 16 by 16, drawn in the colour of the text around it, silent to screen readers. */
export function StateSign({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`inline-block size-[1.05em] shrink-0 align-[-0.15em] ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
