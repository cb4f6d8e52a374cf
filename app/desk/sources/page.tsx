import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { FilterBar } from '@/components/desk/filter-bar';
import { MoreLinks } from '@/components/desk/more-links';
import { PageHead } from '@/components/desk/page-head';
import { sourceKindWords } from '@/components/desk/words';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { sourceKinds } from '@/newsroom/claims/vocabulary';
import { addSource, useDirectory } from '@/newsroom/permissions/can';
import { listSources } from '@/newsroom/sources/list-sources';
import { addressOf, oneOf, optionsOf, said } from '../filter';
import { readSourceCursor, writeSourceCursor } from './source-cursor';
import { SourceTable } from './source-table';

export const metadata: Metadata = { title: 'Sources' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = '/desk/sources';

export default async function SourcesPage({ searchParams }: Props) {
  const search = await searchParams;
  const actor = await requireActor(path);
  if (!useDirectory(actor).allowed) notFound();
  const chosen = { words: said(search, 'words'), kind: oneOf(search, 'kind', sourceKinds) };
  const after = readSourceCursor(said(search, 'older'));
  const { sources, next } = await listSources(
    actor,
    { ...(chosen.words && { words: chosen.words }), ...(chosen.kind && { kind: chosen.kind }) },
    after ?? undefined,
  );
  const isFiltered = Object.values(chosen).some((value) => value !== '');
  const add = addSource(actor).allowed ? (
    <Link href="/desk/sources/new" prefetch={false} className={buttonClass('secondary', 'small')}>
      Add a source
    </Link>
  ) : null;
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-5 px-4 py-6 sm:px-6">
      <PageHead title="Sources" action={add}>
        Where our knowledge comes from, and from whom each source has it.
      </PageHead>
      <FilterBar
        action={path}
        label="Find sources"
        asTyped
        words={{ label: 'Words of the name or description', value: chosen.words }}
        choices={[{ name: 'kind', label: 'Kind', value: chosen.kind, any: 'Any', options: optionsOf(sourceKindWords) }]}
      />
      {sources.length > 0 ? (
        <SourceTable sources={sources} />
      ) : isFiltered ? (
        <EmptyState title="No source fits">Take a word or the kind away, or add the source.</EmptyState>
      ) : (
        <EmptyState title="No sources yet" action={add}>
          Sources come here as you note who says what of a claim. Note their upstream too: two agencies that quote the same ministry
          are one source.
        </EmptyState>
      )}
      <MoreLinks
        first={after ? addressOf(path, chosen) : null}
        older={next && addressOf(path, chosen, writeSourceCursor(next))}
        word="Further"
      />
    </div>
  );
}
