import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { ContestationLabel, VerificationLabel } from '@/components/ui/verification-label';
import type { Verification } from '@/newsroom/claims/vocabulary';
import { verificationChoices } from './choices';
import { Part, type PartProps } from './part';
import { useClaimCommand } from './use-claim-command';

const signed = verificationChoices.map((choice) => ({ ...choice, sign: <VerificationLabel value={choice.id} signOnly /> }));

/** What we did to establish the claim. Contestation follows from what sources say, and is only shown. */
export function ClaimVerification({ claim, mayChange, onChanged }: PartProps) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [verification, setVerification] = useState<Verification>(claim.verification);
  const [method, setMethod] = useState(claim.verificationMethod);
  const fields = useRef<HTMLDivElement>(null);
  const isChanged = verification !== claim.verification || method !== claim.verificationMethod;

  async function set() {
    const { id: claimId, statement, figure } = claim;
    const done = await send('assess-claim', { claimId, verification, method, seen: { statement, figure } }, 'The verification is set.');
    // The button goes when there is nothing to set; who pressed it by keyboard must not be left nowhere.
    if (done) fields.current?.querySelector('button')?.focus();
  }

  return (
    <Part title="What we did to establish it" action={<ContestationLabel value={claim.contestation} className="text-small" />}>
      {mayChange ? (
        <div ref={fields} className="flex flex-col gap-2">
          <Select label="Verification" options={signed} value={verification} onChange={setVerification} />
          <TextField
            label="How we tried"
            description="Readers are told."
            rows={2}
            maxLength={2000}
            value={method}
            onChange={setMethod}
          />
          {isChanged ? (
            <Button size="small" className="self-start" isPending={isPending} onPress={() => void set()}>
              Set the verification
            </Button>
          ) : null}
        </div>
      ) : (
        <>
          <VerificationLabel value={claim.verification} />
          {claim.verificationMethod ? <p>{claim.verificationMethod}</p> : null}
        </>
      )}
      {claim.checkedBy.length > 0 ? <p className="text-small text-success">Checked as it stands by {claim.checkedBy.join(', ')}.</p> : null}
    </Part>
  );
}
