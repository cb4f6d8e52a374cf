'use client';

import { useMemo } from 'react';
import { compareDocuments, type BlockChange } from '@/editor/compare';
import type { DocumentJson } from '@/editor/document';
import { directionOf } from '@/editor/language-tag';

type Props = { before: DocumentJson; after: DocumentJson; beforeLabel: string; afterLabel: string };

/** Two texts side by side, only the blocks in which they differ; what one lacks is marked by colour and by a line. */
export function TextComparison({ before, after, beforeLabel, afterLabel }: Props) {
  const changed = useMemo(
    () => compareDocuments(before, after).blocks.filter(({ status }) => status !== 'same'),
    [before, after],
  );
  if (changed.length === 0) return <p>The two texts are the same.</p>;
  return (
    <table className="w-full table-fixed border-collapse text-start font-serif text-base">
      <thead>
        <tr className="border-b border-rule-strong font-sans text-small">
          <th scope="col" className="py-1 pe-3 text-start font-semibold">{beforeLabel}</th>
          <th scope="col" className="py-1 ps-3 text-start font-semibold">{afterLabel}</th>
        </tr>
      </thead>
      <tbody>
        {changed.map((block, index) => (
          <tr key={index} className="border-b border-rule align-top">
            <Side block={block} leave="added" />
            <Side block={block} leave="removed" />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Side({ block: { runs, status, language }, leave }: { block: BlockChange; leave: 'added' | 'removed' }) {
  const shown = runs.filter(({ kind }) => kind !== leave);
  return (
    <td className="px-3 py-2 first:ps-0 last:pe-0" {...(language !== undefined && { lang: language, dir: directionOf(language) })}>
      {shown.map(({ kind, text }, index) => {
        if (kind === 'removed') return <del key={index} className="bg-danger-surface text-danger">{text}</del>;
        if (kind === 'added') return <ins key={index} className="bg-success-surface text-success">{text}</ins>;
        return <span key={index}>{text}</span>;
      })}
      {status === 'restyled' && leave === 'removed' ? (
        <p className="font-sans text-small text-ink-muted" lang="en-GB" dir="ltr">Same words; emphasis, links, languages or claims differ.</p>
      ) : null}
    </td>
  );
}
