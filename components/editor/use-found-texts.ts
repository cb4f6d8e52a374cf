'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { say } from '@/components/ui/notices';
import { sameDocument } from '@/editor/compare';
import { parseDocument, type DocumentJson } from '@/editor/document';
import { forgetAside, putAside, textsOnDevice, type KeptText } from './device-store';

/** The texts of a story that this device has and the newsroom lacks, and what can be done with them. */
export function useFoundTexts(editor: Editor | null, personId: string, storyId: string, saved: DocumentJson) {
  const [texts, setTexts] = useState<KeptText[]>([]);
  const [present] = useState(saved);

  useEffect(() => {
    let isHere = true;
    void textsOnDevice(personId, storyId, new Date()).then(
      async (found) => {
        const lacking = found.filter(({ document }) => parseDocument(document).ok && !sameDocument(document, present));
        await Promise.all(found.filter((text) => !lacking.includes(text)).map(forgetAside));
        if (isHere) setTexts(lacking);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [personId, storyId, present]);

  const drop = (text: KeptText) => {
    setTexts((now) => now.filter((other) => other !== text));
    void forgetAside(text).catch(() => undefined);
  };
  /** The text goes into the editor, from where it is kept and saved like anything written; undo brings the other back. */
  const take = (text: KeptText) => {
    editor?.commands.setContent(text.document);
    drop(text);
    say('The kept text is on the page again. Undo brings the other one back.');
  };
  const setAside = async (text: KeptText) => {
    await putAside(text).catch(() => undefined);
    setTexts((now) => [text, ...now]);
  };
  return { texts, take, discard: drop, setAside };
}
