import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import type { ButtonVariant } from '@/components/ui/button-class';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import type { Refusal } from '@/newsroom/refusal';
import { RefusalNote } from './refusal-note';

/** What every dialog of review is given. */
export type ActProps = {
  isOpen: boolean;
  onClose: () => void;
  /** Closes it and reads the story again; what was typed stays. */
  onReload: (code: Refusal['code']) => void;
  /** Closes it, says what happened, leads to what readers have where that changed, and reads the story again. */
  onDone: (sentence: string, isPublic?: boolean) => void;
};

type Props = Pick<ActProps, 'isOpen' | 'onClose' | 'onReload'> & {
  title: string;
  act: string;
  variant?: ButtonVariant;
  isPending: boolean;
  refusal: Refusal | null;
  /** Puts the last refusal away. */
  forget: () => void;
  isDisabled?: boolean;
  onAct: () => void;
  size?: 'normal' | 'wide';
  children: ReactNode;
};

/** A question with one act as its answer. */
export function ActDialog({ title, act, variant = 'primary', size = 'normal', isDisabled = false, children, ...props }: Props) {
  const { isOpen, isPending, refusal, forget, onAct } = props;
  const close = () => {
    forget();
    props.onClose();
  };
  const reload = (code: Refusal['code']) => {
    forget();
    props.onReload(code);
  };
  return (
    <Dialog title={title} size={size} isOpen={isOpen} onOpenChange={(opens) => (opens ? undefined : close())}>
      <Form
        onSubmit={(event) => {
          event.preventDefault();
          if (!isPending && !isDisabled) onAct();
        }}
      >
        <div className="flex flex-col gap-4">{children}</div>
        <RefusalNote refusal={refusal} onReload={reload} />
        <DialogActions>
          <Button variant="quiet" onPress={close}>
            Not now
          </Button>
          <Button type="submit" variant={variant} isPending={isPending} isDisabled={isDisabled}>
            {act}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
