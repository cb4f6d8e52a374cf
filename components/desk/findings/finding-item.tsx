import { CircleAlert, CircleCheck, TriangleAlert, UserRoundCheck } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { Finding } from '@/newsroom/gate/finding';
import type { FindingsListProps } from '../findings-list';
import type { FindingGroupId } from './group-findings';

const signs = {
  now: { Icon: CircleAlert, colour: 'text-danger' },
  approval: { Icon: UserRoundCheck, colour: 'text-danger' },
  warning: { Icon: TriangleAlert, colour: 'text-warning' },
  overridden: { Icon: CircleCheck, colour: 'text-ink-muted' },
};

const overriders = { editor: 'an editor', standards: 'a standards editor', legal: 'a lawyer' };

type Props = Pick<FindingsListProps, 'onGoTo' | 'onOverride'> & { finding: Finding; group: FindingGroupId };

/** One finding: all of it is the way to its words. */
export function FindingItem({ finding, group, onGoTo, onOverride }: Props) {
  const { title, message, remedy, place, claimId, override, overriddenBy } = finding;
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
              {`Override as ${overriders[override.role]}`}
              <span className="sr-only">: {title}</span>
            </Button>
          )}
        </p>
      ) : null}
    </li>
  );
}
