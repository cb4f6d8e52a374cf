'use client';

import { type Ref, useImperativeHandle, useRef } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField, type TextFieldProps as AriaTextFieldProps } from 'react-aria-components/TextField';
import { fieldBoxClass, FieldFrame, type FieldWords } from './field';
import { useOwnValue } from './use-own-value';

export type TextFieldProps = Omit<AriaTextFieldProps, 'className' | 'children'> &
  FieldWords & {
    /** Number of lines; more than one makes it a text area. */
    rows?: number;
    placeholder?: string;
    inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
    className?: string;
  };

/**
 * `errorMessage` makes the field invalid. It is what was said of an earlier try, and the browser must not take it for a
 * reason to send nothing again.
 */
export function TextField({
  label,
  hideLabel,
  description,
  errorMessage,
  rows = 1,
  placeholder,
  inputRef,
  className = '',
  ...props
}: TextFieldProps) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useImperativeHandle(inputRef, () => field.current!);
  const own = useOwnValue(field, props);
  return (
    <AriaTextField
      validationBehavior={errorMessage === undefined ? 'native' : 'aria'}
      {...props}
      {...own}
      isInvalid={props.isInvalid ?? Boolean(errorMessage)}
      className={`flex flex-col gap-1 ${className}`}
    >
      <FieldFrame {...{ label, hideLabel, description, errorMessage }}>
        {rows > 1 ? (
          <TextArea
            ref={field}
            rows={rows}
            placeholder={placeholder}
            className={`${fieldBoxClass} field-sizing-content max-h-96 leading-5`}
            // As many rows at least, and as many as its words take, where the browser can.
            style={{ minHeight: `calc(${rows}lh + 0.875rem)` }}
          />
        ) : (
          <Input ref={field} placeholder={placeholder} className={fieldBoxClass} />
        )}
      </FieldFrame>
    </AriaTextField>
  );
}
