import { ChevronDown, Ellipsis } from 'lucide-react';
import { Button } from '@/components/ui/button';
import type { ButtonVariant } from '@/components/ui/button-class';
import { IconButton } from '@/components/ui/icon-button';
import { Menu } from '@/components/ui/menu';
import type { Act, ActId } from './review-acts';

type Props = {
  acts: readonly Act[];
  /** While the story is read again: what stands here may no longer be so. */
  isReading: boolean;
  onAct: (id: ActId) => void;
};

/**
 * What this person can do with the story: beside the headline where there is room, at the foot of a small screen. What
 * belongs here and is refused stands beneath with its reason.
 */
export function ActBar({ acts, isReading, onAct }: Props) {
  const possible = acts.filter(({ may }) => may);
  const refused = acts.filter(({ may }) => !may);
  const atHand = possible.filter(({ isRare }) => !isRare).slice(0, 2);
  const further = possible.filter((act) => !atHand.includes(act));
  if (acts.length === 0) return null;
  return (
    <div className="flex flex-col gap-2 lg:items-end">
      {possible.length > 0 ? (
        <div
          role="group"
          aria-label="What you can do"
          className="flex justify-end gap-2 max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:z-20 max-lg:border-t max-lg:border-rule max-lg:bg-surface-raised max-lg:px-4 max-lg:pt-2 max-lg:pb-[max(0.5rem,env(safe-area-inset-bottom))] print:hidden"
        >
          {atHand.map(({ id, label }, index) => (
            <Button key={id} variant={variantOf(id, index)} className="max-lg:grow" isDisabled={isReading} onPress={() => onAct(id)}>
              {label}
            </Button>
          ))}
          {further.length > 0 ? (
            <Menu
              label="More that you can do"
              trigger={
                atHand.length > 0 ? (
                  <IconButton label="More that you can do" icon={Ellipsis} isDisabled={isReading} />
                ) : (
                  <Button className="max-lg:grow" isDisabled={isReading}>
                    More that you can do
                    <ChevronDown aria-hidden="true" className="size-4" />
                  </Button>
                )
              }
              entries={further.map(({ id, label }) => ({ id, label, isDanger: isLoud(id), onAction: () => onAct(id) }))}
            />
          ) : null}
        </div>
      ) : null}
      {refused.length > 0 ? (
        <details className="text-small text-ink-muted">
          <summary className="cursor-pointer lg:text-end">What you cannot do now, and why</summary>
          <dl className="mt-1 flex max-w-md flex-col gap-1">
            {refused.map(({ id, label, reason }) => (
              <div key={id}>
                <dt className="inline font-semibold text-ink">{label}: </dt>
                <dd className="inline">{reason}</dd>
              </div>
            ))}
          </dl>
        </details>
      ) : null}
    </div>
  );
}

function isLoud(id: ActId): boolean {
  return id === 'publishUrgently' || id === 'retract' || id === 'takeDown';
}

function variantOf(id: ActId, index: number): ButtonVariant {
  if (isLoud(id)) return 'danger';
  return index === 0 && id !== 'return' && id !== 'withdraw' ? 'primary' : 'secondary';
}
