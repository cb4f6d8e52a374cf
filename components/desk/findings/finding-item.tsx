import { CircleAlert, CircleCheck, Hourglass, TriangleAlert, UserRoundCheck } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Finding } from '@/newsroom/gate/finding';
import type { FindingsListProps } from '../findings-list';
import type { FindingGroupId } from './group-findings';

const signs = {
  now: { Icon: CircleAlert, colour: 'text-danger' },
  approval: { Icon: UserRoundCheck, colour: 'text-danger' },
  publication: { Icon: Hourglass, colour: 'text-danger' },
  warning: { Icon: TriangleAlert, colour: 'text-warning' },
  overridden: { Icon: CircleCheck, colour: 'text-ink-muted' },
};

const overriders = { editor: 'an editor', standards: 'a standards editor', legal: 'a lawyer' };

function whoSigns(override: Exclude<Finding['override'], { kind: 'nobody' }>): string {
  if (override.kind === 'together') return override.roles.map((role) => overriders[role]).join(' together with ');
  return `${overriders[override.role]}${override.kind === 'with-grant' ? ' together with a holder of a grant' : ''}`;
}

type Props = Pick<FindingsListProps, 'onGoTo' | 'onOverride'> & { finding: Finding; group: FindingGroupId };

/** One finding: all of it is the way to its words. */
export function FindingItem({ finding, group, onGoTo, onOverride }: Props) {
  const { title, message, remedy, place, claimId, override, overriddenBy, signed, wanting } = finding;
  const { Icon, colour } = signs[group];
  const leads = place !== null || claimId !== null;
  const account = (
    <>
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${colour}`} />
      <span className="min-w-0">
        <span className="block font-semibold">{title}</span>
        <span className="block">{message}</span>
        {overriddenBy ? (
          <span className="block text-small text-ink-muted">
            {overriddenBy.name} let it pass: “{overriddenBy.reason}”
          </span>
        ) : (
          <span className="block text-small text-ink-muted">{remedy}</span>
        )}
        {signed.length > 0 && wanting.length > 0 ? (
          <span className="block text-small text-ink-muted">
            {signed.map(({ name }) => name).join(' and ')} signed; still to sign: {wanting.join(' and ')}.
          </span>
        ) : null}
      </span>
    </>
  );
  const className = 'flex w-full gap-2.5 px-1 py-2 text-start';
  return (
    <li className="py-0.5">
      {leads ? (
        <button type="button" className={`${className} cursor-pointer hover:bg-surface-sunken`} onClick={() => onGoTo(place, claimId)}>
          {account}
        </button>
      ) : (
        <div className={className}>{account}</div>
      )}
      {onOverride && !overriddenBy && group !== 'warning' ? (
        <p className="flex flex-wrap items-center gap-2 ps-7.5 pb-2 text-small text-ink-muted">
          {override.kind === 'nobody' ? (
            'Nobody overrides this rule.'
          ) : (
            <Button size="small" onPress={() => onOverride(finding)}>
              {`Override as ${whoSigns(override)}`}
              <span className="sr-only">: {title}</span>
            </Button>
          )}
        </p>
      ) : null}
    </li>
  );
}
