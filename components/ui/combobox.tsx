'use client';

import { ChevronDown, Plus } from 'lucide-react';
import { useState, type Ref } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ChoiceItem, choiceListClass, type Choice } from './choice';
import { fieldBoxClass, FieldFrame, type FieldWords } from './field';

const createId = 'create';

export type ComboboxProps = FieldWords & {
  items: readonly Choice[];
  onSelect: (id: string) => void;
  /** Offers to make what was typed when nothing bears exactly that name. */
  onCreate?: (text: string) => void;
  /** Told with every letter, for lists that are fetched; `items` are then shown as they come. */
  onInputChange?: (text: string) => void;
  /** The chosen item; leave it out for a box that empties itself after each choice. */
  selectedId?: string | null;
  placeholder?: string;
  emptyText?: string;
  isDisabled?: boolean;
  autoFocus?: boolean;
  inputRef?: Ref<HTMLInputElement>;
  className?: string;
};

/** Chooses by typing a few letters. The first match is in reach of Arrow Down and Enter. */
export function Combobox(props: ComboboxProps) {
  const { items, onSelect, onCreate, onInputChange, selectedId, placeholder, inputRef, className = '' } = props;
  const { label, hideLabel, description, errorMessage, isDisabled = false, autoFocus = false } = props;
  const [text, setText] = useState(items.find((item) => item.id === selectedId)?.label ?? '');
  const typed = text.trim();
  const matching = onInputChange ? items : items.filter((item) => contains(item, typed) || item.id === selectedId);
  const known = items.some((item) => item.label.localeCompare(typed, undefined, { sensitivity: 'base' }) === 0);
  const sign = <Plus aria-hidden="true" className="size-4 self-center" />;
  const offered =
    onCreate && typed && !known ? [...matching, { id: createId, label: `Create “${typed}”`, sign }] : [...matching];
  const { shown, hold } = useHeldWhilePressed(offered);

  const type = (next: string) => {
    setText(next);
    onInputChange?.(next);
  };
  const choose = (id: string | null) => {
    if (id === null) return;
    if (id === createId) onCreate?.(typed);
    else onSelect(id);
    type(selectedId === undefined ? '' : (items.find((item) => item.id === id)?.label ?? ''));
  };

  return (
    <AriaComboBox
      items={shown}
      inputValue={text}
      onInputChange={type}
      value={selectedId ?? null}
      onChange={(key) => choose(key === null ? null : String(key))}
      menuTrigger={selectedId === undefined ? 'focus' : 'input'}
      allowsEmptyCollection
      isDisabled={isDisabled}
      isInvalid={Boolean(errorMessage)}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        <div className="relative">
          <Input ref={inputRef} placeholder={placeholder} autoFocus={autoFocus} className={`${fieldBoxClass} pe-9`} />
          <Button className="absolute inset-y-0 end-0 flex w-8 cursor-pointer items-center justify-center text-ink-muted">
            <ChevronDown aria-hidden="true" className="size-4" />
          </Button>
        </div>
      </FieldFrame>
      <Popover offset={4} className="w-(--trigger-width) min-w-56">
        <div onPointerDownCapture={hold}>
          <ListBox<Choice>
            className={choiceListClass}
            renderEmptyState={() => <p className="px-3 py-1.5 text-ink-muted">{props.emptyText ?? 'Nothing matches.'}</p>}
          >
            {(item) => <ChoiceItem choice={item} />}
          </ListBox>
        </div>
      </Popover>
    </AriaComboBox>
  );
}

/** What comes while somebody presses on the list is shown when they have let go: nothing moves away under a finger. */
function useHeldWhilePressed(offered: readonly Choice[]) {
  const [held, setHeld] = useState<readonly Choice[] | null>(null);
  const hold = () => {
    setHeld(offered);
    const letGo = () => {
      removeEventListener('pointerup', letGo);
      removeEventListener('pointercancel', letGo);
      setHeld(null);
    };
    addEventListener('pointerup', letGo);
    addEventListener('pointercancel', letGo);
  };
  return { shown: held ?? offered, hold };
}

function contains(item: Choice, typed: string): boolean {
  return `${item.label} ${item.description ?? ''}`.toLocaleLowerCase().includes(typed.toLocaleLowerCase());
}
