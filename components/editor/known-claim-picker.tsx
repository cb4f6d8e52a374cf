'use client';

import { useEffect, useState } from 'react';
import { findClaims } from '@/components/desk/claim-panel/find';
import { Combobox } from '@/components/ui/combobox';
import { VerificationLabel } from '@/components/ui/verification-label';
import type { FoundClaim } from '@/newsroom/claims/search-claims';

type Props = { label: string; autoFocus?: boolean; onPick: (claim: FoundClaim) => void };

/** Finds a claim that the newsroom has already, by words of its statement; also one of this very story, for its headline. */
export function KnownClaimPicker({ label, autoFocus = false, onPick }: Props) {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<readonly FoundClaim[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    void findClaims(words, asking.signal).then((claims) => {
      if (!asking.signal.aborted) setFound(claims ?? []);
    });
    return () => asking.abort();
  }, [words]);
  return (
    <Combobox
      label={label}
      items={found.map(({ id, statement, verification }) => ({
        id,
        label: statement,
        sign: <VerificationLabel value={verification} signOnly />,
      }))}
      onInputChange={setWords}
      onSelect={(id) => {
        const claim = found.find((each) => each.id === id);
        if (claim) onPick(claim);
      }}
      autoFocus={autoFocus}
      placeholder="Words of the statement"
      emptyText="No claim has these words."
    />
  );
}
