'use client';

import type { LucideIcon } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { buttonClass } from '@/components/ui/button-class';
import { keyWords } from './key-words';

type Props = { label: string; keys?: string; icon: LucideIcon; isOn?: boolean; isOff?: boolean; act: () => void };

/** One act of the toolbar; pressed while the words at the caret have it. */
export function ToolButton({ label, keys, icon: Icon, isOn = false, isOff = false, act }: Props) {
  return (
    <TooltipTrigger delay={400}>
      <ToggleButton
        aria-label={label}
        isSelected={isOn}
        isDisabled={isOff}
        onChange={act}
        className={`${buttonClass('quiet', 'small')} min-w-7 !px-1 pointer-coarse:min-w-9 data-selected:bg-accent-surface data-selected:text-accent-strong`}
      >
        <Icon aria-hidden="true" className="size-4" />
      </ToggleButton>
      <Tooltip offset={6} className="rounded-control bg-ink px-2 py-0.5 font-sans text-tiny text-ink-inverse">
        {label}
        {keys ? ` (${keyWords(keys)})` : ''}
      </Tooltip>
    </TooltipTrigger>
  );
}
