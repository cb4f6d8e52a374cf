'use client';

import Link from 'next/link';
import { pictureOriginWords } from '@/components/desk/words';
import { Button } from '@/components/ui/button';
import { Select } from '@/components/ui/select';
import type { DeskPicture } from '@/newsroom/pictures/list-pictures';
import type { PictureOrigin } from '@/newsroom/pictures/origins';

/** What is said of where a picture is from; `evidenceId` for what others made only. */
export type ToldOrigin = { origin: PictureOrigin | null; evidenceId: string | null };

/** Evidence that a picture may be. */
export type KeptEvidence = { id: string; title: string };

type Props = {
  told: ToldOrigin;
  /** What is kept as evidence in this story. */
  evidence: readonly KeptEvidence[];
  /** Evidence in which the picture is seen too, and that others made. */
  alike: DeskPicture['alike'];
  onTell: (told: ToldOrigin) => void;
};

const none = 'none';
const originChoices = Object.entries(pictureOriginWords).map(([id, words]) => ({ id: id as PictureOrigin, ...words }));

/** Asks where a picture is from and, where others made it, which evidence it is. Nothing is chosen beforehand. */
export function PictureOriginField({ told: { origin, evidenceId }, evidence, alike, onTell }: Props) {
  const kept = new Map([...alike, ...evidence].map(({ id, title }) => [id, title]));
  const choices = [{ id: none, label: 'None yet' }, ...[...kept].map(([id, label]) => ({ id, label }))];
  return (
    <>
      {alike.some(({ id }) => id === evidenceId) ? null : <SeenInEvidence alike={alike} onTell={onTell} />}
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

/** Says in which evidence the picture is seen, and offers that it is that evidence: a likeness is for a person to judge. */
function SeenInEvidence({ alike, onTell }: Pick<Props, 'alike' | 'onTell'>) {
  return (
    <ul className="flex flex-col gap-2 border-s-4 border-rule-strong ps-3 text-label empty:hidden">
      {alike.map(({ id, title, isFile }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <p>
            {isFile ? 'This is the same file as ' : 'This looks like '}
            <Link href={`/desk/evidence/${id}`} prefetch={false} target="_blank" className="text-accent underline">
              <bdi>{title}</bdi>
            </Link>
            , which others made.
          </p>
          <Button size="small" variant="quiet" aria-label={`It is “${title}”`} onPress={() => onTell({ origin: 'user_made', evidenceId: id })}>
            It is that
          </Button>
        </li>
      ))}
    </ul>
  );
}
