import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Combobox } from '@/components/ui/combobox';
import { Select } from '@/components/ui/select';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import type { ClaimRelationKind } from '@/newsroom/claims/vocabulary';
import { relationChoices } from './choices';
import { findClaims } from './find';

type Props = {
  claim: DeskClaim;
  claims: readonly DeskClaim[];
  /** The story it is read in; its own claims are offered first. */
  storyId?: string;
  isPending: boolean;
  onRelate: (toId: string, kind: ClaimRelationKind) => void;
};

/** Relates a claim to another, of the story it is read in or of the newsroom. */
export function RelateForm({ claim, claims, storyId, isPending, onRelate }: Props) {
  const [kind, setKind] = useState<ClaimRelationKind>('contradicts');
  const [words, setWords] = useState('');
  const [toId, setToId] = useState<string | null>(null);
  const [found, setFound] = useState<readonly { id: string; statement: string }[]>([]);
  useEffect(() => {
    const asking = new AbortController();
    void findClaims(words, asking.signal, storyId).then((answer) => {
      if (!asking.signal.aborted) setFound(answer ?? []);
    });
    return () => asking.abort();
  }, [words, storyId]);
  const isMeant = ({ statement }: { statement: string }) => statement.toLowerCase().includes(words.trim().toLowerCase());
  const here = claims.filter((other) => other.id !== claim.id && isMeant(other));
  const elsewhere = found.filter(({ id }) => id !== claim.id && !claims.some((other) => other.id === id));
  return (
    <div className="flex flex-col gap-3">
      <Select label="This claim" options={relationChoices} value={kind} onChange={setKind} />
      <Combobox
        label="The other claim"
        items={[
          ...here.map(({ id, statement }) => ({ id, label: statement })),
          ...elsewhere.map(({ id, statement }) => ({ id, label: statement, ...(storyId && { description: 'In another story' }) })),
        ]}
        selectedId={toId}
        onInputChange={setWords}
        onSelect={setToId}
        placeholder="Words of the statement"
        emptyText="No claim has these words."
      />
      <Button size="small" className="self-start" isDisabled={toId === null} isPending={isPending} onPress={() => toId && onRelate(toId, kind)}>
        Relate the claims
      </Button>
    </div>
  );
}
