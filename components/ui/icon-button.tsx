'use client';

import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { buttonClass, type ButtonVariant } from './button-class';

export type IconButtonProps = Omit<AriaButtonProps, 'className' | 'children' | 'aria-label'> & {
  /** Its accessible name, and its tooltip. */
  label: string;
  icon: LucideIcon;
  variant?: ButtonVariant;
  className?: string;
};

export function IconButton({ label, icon: Icon, variant = 'quiet', className = '', ...props }: IconButtonProps) {
  return (
    <TooltipTrigger delay={400}>
      <AriaButton {...props} aria-label={label} className={`${buttonClass(variant, 'small')} min-w-7 !px-1 pointer-coarse:min-w-9 ${className}`}>
        <Icon aria-hidden="true" className="size-4" />
      </AriaButton>
      <Tooltip offset={6} className="rounded-control bg-ink px-2 py-0.5 font-sans text-tiny text-ink-inverse">
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}
