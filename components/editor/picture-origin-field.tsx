'use client';

import { pictureOriginWords } from '@/components/desk/words';
import { Select } from '@/components/ui/select';
import type { PictureOrigin } from '@/newsroom/pictures/origins';

/** What is said of where a picture is from; `evidenceId` for what others made only. */
export type ToldOrigin = { origin: PictureOrigin | null; evidenceId: string | null };

/** Evidence that a picture may be. */
export type KeptEvidence = { id: string; title: string };

type Props = {
  told: ToldOrigin;
  /** What is kept as evidence in this story. */
  evidence: readonly KeptEvidence[];
  onTell: (told: ToldOrigin) => void;
};

const none = 'none';
const originChoices = Object.entries(pictureOriginWords).map(([id, words]) => ({ id: id as PictureOrigin, ...words }));

/** Asks where a picture is from and, where others made it, which evidence it is. Nothing is chosen beforehand. */
export function PictureOriginField({ told: { origin, evidenceId }, evidence, onTell }: Props) {
  const choices = [{ id: none, label: 'None yet' }, ...evidence.map(({ id, title }) => ({ id, label: title }))];
  return (
    <>
      <Select
        label="Where it is from"
        description="Required before it goes out."
        placeholder="Not said yet"
        options={originChoices}
        value={origin}
        onChange={(chosen) => onTell({ origin: chosen, evidenceId: null })}
      />
      {origin === 'user_made' ? (
        <Select
          label="The evidence that it is"
          description="What was checked of it is written down there. Evidence is added to a claim."
          options={choices}
          value={evidenceId ?? none}
          onChange={(chosen) => onTell({ origin, evidenceId: chosen === none ? null : chosen })}
        />
      ) : null}
    </>
  );
}
