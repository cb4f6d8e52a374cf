'use client';

import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { say } from '@/components/ui/notices';
import type { DocumentJson } from '@/editor/document';
import { forgetText, keepText, textsOnDevice, type FoundText, type KeptText } from './device-store';
import { sortTexts } from './sort-texts';

type Options = { editor: Editor | null; personId: string; storyId: string; visit: string; saved: DocumentJson };

/** The texts of a story that this device has and the newsroom lacks, and what can be done with them. */
export function useFoundTexts({ editor, personId, storyId, visit, saved }: Options) {
  const [texts, setTexts] = useState<FoundText[]>([]);
  const [present] = useState(saved);

  useEffect(() => {
    let isHere = true;
    void textsOnDevice(personId, storyId, new Date()).then(
      async (all) => {
        const { lacking, needless } = sortTexts(all, visit, present);
        await Promise.all(needless.map(forgetText));
        if (isHere) setTexts(lacking);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [personId, storyId, visit, present]);

  const drop = (text: FoundText) => {
    setTexts((now) => now.filter((other) => other !== text));
    if (!text.isOpen) void forgetText(text).catch(() => undefined);
  };
  /** The text goes into the editor, from where it is kept and saved like anything written; undo brings the other back. */
  const take = (text: FoundText) => {
    editor?.commands.setContent(text.document);
    drop(text);
    say('The kept text is on the page again. Undo brings the other one back.');
  };
  /** Puts a text where nothing overwrites it: the visit it is kept under is nobody’s. */
  const setAside = async (text: Pick<KeptText, 'document' | 'basedOn'>) => {
    const kept = { ...text, personId, storyId, visit: crypto.randomUUID(), keptAt: new Date().toISOString() };
    await keepText(kept).catch(() => undefined);
    setTexts((now) => [{ ...kept, isOpen: false }, ...now]);
  };
  return { texts, take, discard: drop, setAside };
}
