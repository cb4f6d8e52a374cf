'use client';

import { useCommand } from '@/components/desk/use-command';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import type { Role } from '@/newsroom/people/role';
import { RoleChoice } from './role-choice';
import { roleWords } from './role-words';

type Props = {
  person: { id: string; name: string; email: string; role: Role; isActive: boolean; isActor: boolean };
};

/** One person, with their role to change and their access to end or restore. */
export function PersonRow({ person: { id, name, email, role, isActive, isActor } }: Props) {
  const { send, isPending } = useCommand();
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2 text-label">
      <span className="min-w-56 grow">
        <span className="flex items-baseline gap-2">
          <span className="font-semibold">{name}</span>
          {isActor ? <Badge>you</Badge> : null}
          {isActive ? null : <Badge tone="warning">deactivated</Badge>}
        </span>
        <span className="block text-small text-ink-muted">{email}</span>
      </span>
      <RoleChoice
        label={`Role of ${name}`}
        hideLabel
        value={role}
        isDisabled={isPending}
        onChange={(next) => {
          if (next !== role) void send('change-role', { personId: id, role: next }, `${name} is now ${roleWords[next].label.toLowerCase()}.`);
        }}
      />
      {isActive ? (
        <Dialog
          role="alertdialog"
          title={`Deactivate ${name}?`}
          trigger={
            <Button size="small" variant="danger" isDisabled={isActor || isPending} aria-label={`Deactivate ${name}`}>
              Deactivate
            </Button>
          }
        >
          {(close) => (
            <>
              <p>Their sessions end and their tokens are revoked at once. What they wrote and decided stays under their name.</p>
              <DialogActions>
                <Button onPress={close}>Keep them</Button>
                <Button
                  variant="danger"
                  isPending={isPending}
                  onPress={() => void send('deactivate-person', { personId: id }, `${name} is deactivated.`).then(close)}
                >
                  Deactivate
                </Button>
              </DialogActions>
            </>
          )}
        </Dialog>
      ) : (
        <Button
          size="small"
          isPending={isPending}
          aria-label={`Reactivate ${name}`}
          onPress={() => void send('reactivate-person', { personId: id }, `${name} may sign in again.`)}
        >
          Reactivate
        </Button>
      )}
    </li>
  );
}
