import { type RefObject, useEffectEvent, useLayoutEffect, useState, useSyncExternalStore } from 'react';

type Given = {
  value?: string | undefined;
  defaultValue?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
};

/**
 * The value of a field. What somebody typed into it, or their browser filled in, before the page's script had come is theirs
 * and stays: React would take the field over with the value it knows, and empty it.
 */
export function useOwnValue(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  { value, defaultValue = '', onChange }: Given,
): { value: string; onChange(value: string): void } {
  const [own, setOwn] = useState(defaultValue);
  const present = value ?? own;
  const change = (next: string) => {
    setOwn(next);
    onChange?.(next);
  };
  const isTakenOver = useSyncExternalStore(never, () => false, () => true);
  const takeOver = useEffectEvent(() => {
    const typed = field.current?.value ?? present;
    if (isTakenOver && typed !== present) change(typed);
  });
  // The browser's own state is what is taken over here, once, before anything is rendered again.
  // oxlint-disable-next-line react/set-state-in-effect
  useLayoutEffect(() => takeOver(), []);
  return { value: present, onChange: change };
}

/** Whether a page came with its fields changes once only, when React has taken it over. */
const never = () => () => undefined;
