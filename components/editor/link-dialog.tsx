'use client';

import type { Editor } from '@tiptap/core';
import { useState, type FormEvent } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import { isLinkAddress } from '@/editor/link-address';

/** Links the selected words, changes the link at the caret, or takes it off. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const present = String(editor.getAttributes('link').href ?? '');
  const [address, setAddress] = useState(present);
  const [wrong, setWrong] = useState('');
  const nothing = editor.state.selection.empty && present === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const whole = /^[a-z]+:/i.test(address.trim()) ? address.trim() : `https://${address.trim()}`;
    if (!isLinkAddress(whole)) return setWrong('A link leads to a web address, or to mailto: and a mail address.');
    onClose();
    editor.chain().focus().setLink({ href: whole }).run();
  };

  return (
    <Dialog title="Link" isOpen onOpenChange={(isOpen) => isOpen || onClose()}>
      {nothing ? (
        <p>Select the words that are to be the link first.</p>
      ) : (
        <Form onSubmit={submit}>
          <TextField label="Address" value={address} onChange={setAddress} errorMessage={wrong} inputMode="url" autoFocus />
          <DialogActions>
            {present ? (
              <Button
                variant="danger"
                onPress={() => {
                  onClose();
                  editor.chain().focus().unsetLink().run();
                }}
              >
                Take the link off
              </Button>
            ) : null}
            <Button type="submit" variant="primary">
              Link
            </Button>
          </DialogActions>
        </Form>
      )}
    </Dialog>
  );
}
