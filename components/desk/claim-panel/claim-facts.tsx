import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';
import { claimKindWords, materialityWords } from '../words';
import { claimKindChoices, materialityChoices } from './choices';
import { figureWords, FigureForm } from './figure-form';
import { Part, type PartProps } from './part';
import { useClaimCommand } from './use-claim-command';

/** What the claim states, what kind it is, and how much hangs on it. Each choice is made at once. */
export function ClaimFacts({ claim, mayChange, onChanged }: PartProps) {
  const { send, isPending } = useClaimCommand(onChanged);
  const [statement, setStatement] = useState(claim.statement);
  const wording = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const claimId = claim.id;
  if (!mayChange) {
    return (
      <Part title="The claim">
        <p>
          {claimKindWords[claim.kind]}, {materialityWords[claim.materiality].toLowerCase()}
          {claim.seriousAllegation ? ', a serious allegation' : ''}. It stands in {claim.stories === 1 ? 'this story' : `${claim.stories} stories`}.
        </p>
        {claim.figure ? <p>{figureWords(claim.figure)}</p> : null}
      </Part>
    );
  }
  return (
    <Part title="The claim">
      <TextField label="What it states" inputRef={wording} rows={2} maxLength={1000} value={statement} onChange={setStatement} />
      {statement.trim() && statement !== claim.statement ? (
        <Button
          size="small"
          className="self-start"
          isPending={isPending}
          onPress={() => void send('change-claim', { claimId, statement }, 'The claim is reworded.').then((done) => done && wording.current?.focus())}
        >
          Keep the new wording
        </Button>
      ) : null}
      <div className="grid grid-cols-2 gap-3">
        <Select
          label="Kind"
          options={claimKindChoices}
          value={claim.kind}
          isDisabled={isPending}
          onChange={(kind) => void send('change-claim', { claimId, kind }, `The claim is a ${claimKindWords[kind].toLowerCase()} now.`)}
        />
        <Select
          label="How much hangs on it"
          options={materialityChoices}
          value={claim.materiality}
          isDisabled={isPending}
          onChange={(materiality) => void send('change-claim', { claimId, materiality }, `The claim is ${materiality} now.`)}
        />
      </div>
      <Checkbox
        isSelected={claim.seriousAllegation}
        isDisabled={isPending}
        onChange={(seriousAllegation) =>
          void send('change-claim', { claimId, seriousAllegation }, seriousAllegation ? 'Marked as a serious allegation.' : 'No longer a serious allegation.')
        }
      >
        A serious allegation against somebody
      </Checkbox>
      {claim.kind === 'figure' ? (
        <FigureForm
          key={JSON.stringify(claim.figure)}
          figure={claim.figure}
          isPending={isPending}
          onSave={(figure) => void send('change-claim', { claimId, figure }, 'The figure is noted.')}
        />
      ) : null}
      {claim.stories > 1 ? <p className="text-small text-ink-muted">It stands in {claim.stories} stories; a change here is a change in all of them.</p> : null}
    </Part>
  );
}
