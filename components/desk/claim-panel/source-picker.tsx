'use client';

import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { flushSync } from 'react-dom';
import { choiceListClass } from '@/components/ui/choice';
import { fieldBoxClass } from '@/components/ui/field';
import { findSources } from './find';
import { answers, detailOf, matching, type Found } from './matching-sources';

export type PickedSource = { id: string; name: string; isNew: boolean };

type Props = {
  label: string;
  /** What stands in the field at first. */
  first?: string;
  inputRef?: Ref<HTMLInputElement>;
  /** `isHurried`: Enter was pressed again before the answer was there. */
  onPick: (source: PickedSource, isHurried: boolean) => void;
  onCancel?: () => void;
};

type Offer = { id: string; label: string; detail: string; source: PickedSource };

/**
 * Finds a source by a few letters. The best match is chosen beforehand, so that Enter takes it; Enter pressed before the
 * answer is there takes it when it comes. The last offer makes a source that the directory lacks.
 */
export function SourcePicker({ label, first = '', inputRef, onPick, onCancel }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(first);
  const [found, setFound] = useState<Found | null>(null);
  const [active, setActive] = useState(0);
  const [isOpen, setOpen] = useState(true);
  const entersWaiting = useRef(0);
  const isCurrent = found !== null && answers(found, typed);
  const offers = offersOf(found, typed);

  const pickFirst = useEffectEvent((answer: Found, enters: number) => {
    const [first] = offersOf(answer, typed);
    if (first) onPick(first.source, enters > 1);
  });
  useEffect(() => {
    const asking = new AbortController();
    const words = typed.trim();
    void findSources(words, asking.signal).then((sources) => {
      if (asking.signal.aborted) return;
      const answer = { words, sources: sources ?? [] };
      // At once, so that no key falls between what was picked and what is asked next.
      flushSync(() => {
        setFound(answer);
        setActive(0);
        if (entersWaiting.current > 0) pickFirst(answer, entersWaiting.current);
        entersWaiting.current = 0;
      });
    });
    return () => asking.abort();
  }, [typed]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move) {
      event.preventDefault();
      setOpen(true);
      setActive((active + move + offers.length) % Math.max(1, offers.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const offer = offers[active];
      if (!isCurrent) entersWaiting.current += 1;
      else if (offer) onPick(offer.source, false);
    } else if (event.key === 'Escape' && onCancel) {
      event.preventDefault();
      onCancel();
    }
  };

  return (
    <div className="relative flex flex-col gap-1">
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <input
        ref={inputRef}
        id={id}
        type="text"
        role="combobox"
        autoComplete="off"
        maxLength={200}
        aria-autocomplete="list"
        aria-expanded={isOpen && offers.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={isOpen && offers[active] ? `${id}-${active}` : undefined}
        placeholder="Type a few letters"
        className={fieldBoxClass}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          entersWaiting.current = 0;
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <ul
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        hidden={!isOpen || offers.length === 0}
        className={`absolute inset-x-0 top-full z-30 mt-1 ${choiceListClass}`}
      >
        {offers.map((offer, index) => (
          <li
            key={offer.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="cursor-pointer px-3 py-1.5 aria-selected:bg-accent-surface forced-colors:aria-selected:outline-2"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onPick(offer.source, false)}
          >
            {offer.label} <span className="text-small text-ink-muted">{offer.detail}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function offersOf(found: Found | null, typed: string): Offer[] {
  const words = typed.trim();
  const sources = found === null ? [] : matching(found, typed);
  const known = sources.map(({ id, name, ...source }) => ({ id, label: name, detail: detailOf(source), source: { id, name, isNew: false } }));
  const isKnown = sources.some(({ name }) => name.localeCompare(words, undefined, { sensitivity: 'base' }) === 0);
  if (words === '' || isKnown || found === null || !answers(found, typed)) return known;
  return [...known, { id: 'new', label: `Add “${words}”`, detail: 'to the directory', source: { id: '', name: words, isNew: true } }];
}
