'use client';

import { useCommand } from '@/components/desk/use-command';
import { Checkbox } from '@/components/ui/checkbox';

type Props = { evidenceId: string; userMade: boolean };

/** Says, and lets it be changed, whether evidence was made outside the newsroom. */
export function WhoMadeIt({ evidenceId, userMade }: Props) {
  const { send, isPending } = useCommand();
  const change = (next: boolean) =>
    void send('change-evidence', { evidenceId, userMade: next }, next ? 'It was made outside the newsroom.' : 'It was not made outside the newsroom.');
  return (
    <Checkbox isSelected={userMade} isDisabled={isPending} onChange={change} className="max-w-3xl">
      <span className="font-semibold">Made by somebody outside the newsroom</span>
      <span className="block text-small text-ink-muted">
        Where it comes from, when and where it was made are then established, and a copy is kept, before a story says what it shows. A story that
        relies on it is approved again after a change.
      </span>
    </Checkbox>
  );
}
