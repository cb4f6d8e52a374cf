'use client';

import { useCommand } from '@/components/desk/use-command';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Role } from '@/newsroom/people/role';
import { DeactivatePerson } from './deactivate-person';
import { RoleChoice } from './role-choice';
import { roleWords } from './role-words';
import { SetPassword } from './set-password';

type Props = {
  person: { id: string; name: string; email: string; role: Role; isActive: boolean; isActor: boolean };
};

/** One person, with their role to change and their access to end or restore. */
export function PersonRow({ person: { id, name, email, role, isActive, isActor } }: Props) {
  const { send, isPending } = useCommand();

  function change(next: Role) {
    if (next === role) return;
    void send('change-role', { personId: id, role: next }, `${name} is now ${roleWords[next].label.toLowerCase()}.`);
  }

  return (
    <li className="grid grid-cols-2 items-center gap-x-3 gap-y-2 py-2 text-label sm:grid-cols-[minmax(0,1fr)_11rem_7.5rem_6.5rem]">
      <span className="max-sm:col-span-2">
        <span className="flex flex-wrap items-baseline gap-2">
          <span className="font-semibold">{name}</span>
          {isActor ? <Badge>you</Badge> : null}
          {isActive ? null : <Badge tone="warning">deactivated</Badge>}
        </span>
        <span className="block text-small break-all text-ink-muted">{email}</span>
      </span>
      <RoleChoice label={`Role of ${name}`} hideLabel value={role} isDisabled={isActor || isPending} onChange={change} className="max-sm:col-span-2" />
      {isActor ? <span className="max-sm:hidden" /> : <SetPassword personId={id} name={name} />}
      {isActive ? (
        <DeactivatePerson personId={id} name={name} isDisabled={isActor || isPending} />
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
