'use client';

import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { buttonClass, type ButtonSize, type ButtonVariant } from './button-class';

export type ButtonProps = Omit<AriaButtonProps, 'className' | 'children'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
  children: ReactNode;
};

/** While `isPending` it keeps its width and focus, tells screen readers, and cannot be pressed again. */
export function Button({ variant, size, className = '', children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${buttonClass(variant, size)} ${className}`}>
      {props.isPending ? <LoaderCircle aria-label="Working" className="size-4 animate-spin" /> : null}
      {children}
    </AriaButton>
  );
}
