import { Check } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { DeskClaim } from '@/newsroom/claims/read-sourcing';
import { RefusalNote } from './refusal-note';
import { useAct } from './use-act';

type Props = { claim: DeskClaim; storyId: string; onDone: (sentence: string) => void; onReload: () => void };

/** Says, in one's own name, that the claim was held against its notes and evidence as they stand on the screen. */
export function LineCheck({ claim, storyId, onDone, onReload }: Props) {
  const { act, isPending, refusal, forget } = useAct('check-claim');
  const check = () =>
    act({ storyId, claimId: claim.id, stateHash: claim.checkHash }, () => onDone(`Checked line by line: “${claim.statement}”`));
  const reload = () => {
    forget();
    onReload();
  };
  return (
    <div>
      <Button size="small" isPending={isPending} onPress={() => void check()}>
        <Check aria-hidden="true" className="size-4" />
        Checked line by line
      </Button>
      <RefusalNote refusal={refusal} onReload={reload} />
    </div>
  );
}
