import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { WaveList } from '@/components/desk/falls/wave-list';
import { MoreLinks } from '@/components/desk/more-links';
import { PageHead } from '@/components/desk/page-head';
import { EmptyState } from '@/components/ui/empty-state';
import { listWaves } from '@/newsroom/falls/list-waves';
import { useDirectory } from '@/newsroom/permissions/can';
import { readPageKey, writePageKey } from '@/newsroom/published/page-key';
import { settings } from '@/platform/settings';
import { addressOf, said } from '../filter';

export const metadata: Metadata = { title: 'When claims fall' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = '/desk/falls';

export default async function FallsPage({ searchParams }: Props) {
  const search = await searchParams;
  const actor = await requireActor(path);
  if (!useDirectory(actor).allowed) notFound();
  const after = readPageKey(said(search, 'older'));
  const { waves, next } = await listWaves(actor, { after });
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-5 px-4 py-6 sm:px-6">
      <PageHead title="When claims fall">What followed each time a claim of live stories changed, the last first.</PageHead>
      {waves.length > 0 ? (
        <WaveList waves={waves} zone={settings().timeZone} now={new Date().toISOString()} />
      ) : (
        <EmptyState title="Nothing has changed under a live story">
          When a claim is found false, a source withdraws or a label moves, every live story that relies on it is listed here, with what is
          still to be done.
        </EmptyState>
      )}
      <MoreLinks first={after ? path : null} older={next && addressOf(path, {}, writePageKey(next))} />
    </div>
  );
}
