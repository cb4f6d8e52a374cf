'use client';

import { X } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from './button';
import { IconButton } from './icon-button';

export type DialogProps = {
  title: string;
  /** A button that opens it; leave it out and steer with `isOpen`. */
  trigger?: ReactElement;
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  /** `alertdialog` for a question: a click beside it is no answer, Escape is the same as no. */
  role?: 'dialog' | 'alertdialog';
  size?: 'normal' | 'wide';
  children: ReactNode | ((close: () => void) => ReactNode);
};

const widths = { normal: 'max-w-lg', wide: 'max-w-3xl' };

/** Takes the focus, keeps it, and gives it back when it closes. */
export function Dialog({ title, trigger, isOpen, onOpenChange, role = 'dialog', size = 'normal', children }: DialogProps) {
  const steering = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange ? { onOpenChange } : {}) };
  const overlay = (
    <ModalOverlay
      {...(trigger ? {} : steering)}
      isDismissable={role === 'dialog'}
      className="fixed inset-0 z-40 flex items-start justify-center overflow-y-auto bg-[rgb(0_0_0/0.45)] p-4 sm:pt-[10vh]"
    >
      <Modal className={`w-full ${widths[size]} rounded-control border border-rule bg-surface-raised shadow-raised`}>
        <AriaDialog role={role} className="font-sans text-label text-ink outline-none">
          {({ close }) => (
            <>
              <div className="flex items-start justify-between gap-4 border-b border-rule px-5 py-3">
                <Heading slot="title" className="text-base font-semibold">
                  {title}
                </Heading>
                {role === 'dialog' ? <IconButton label="Close" icon={X} onPress={close} /> : null}
              </div>
              <div className="px-5 py-4">{typeof children === 'function' ? children(close) : children}</div>
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  return trigger ? (
    <DialogTrigger {...steering}>
      {trigger}
      {overlay}
    </DialogTrigger>
  ) : (
    overlay
  );
}

/** The row of buttons at the foot of a dialog; the one that goes on stands last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className="mt-5 flex flex-wrap justify-end gap-2">{children}</div>;
}

/** The foot of a dialog in which there was something to look at, and nothing is left to do. */
export function CloseAction({ close }: { close(): void }) {
  return (
    <DialogActions>
      <Button onPress={close} autoFocus>
        Close
      </Button>
    </DialogActions>
  );
}
