import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { PageHead } from '@/components/desk/page-head';
import { previewMerge } from '@/newsroom/sources/preview-merge';
import { readSource } from '@/newsroom/sources/read-source';
import { BackToSource } from '../back-to-source';
import { ChooseOther } from './choose-other';
import { MergeForm } from './merge-form';

export const metadata: Metadata = { title: 'Merge two sources' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<{ with?: string | string[] }> };

export default async function MergeSourcePage({ params, searchParams }: Props) {
  const { id } = await params;
  const { with: other } = await searchParams;
  const actor = await requireActor(`/desk/sources/${id}/merge`);
  const source = await readSource(actor, idOf(id));
  if (!source?.mayMerge || source.mergedIntoId) notFound();
  const preview = typeof other === 'string' ? await previewMerge(actor, { keptId: source.id, mergedId: idOf(other) }) : null;
  return (
    <div className="mx-auto flex w-full max-w-measure flex-col gap-6 px-4 py-8">
      <PageHead title={`Merge into ${source.name}`}>
        <p>For one source that stands in the directory twice. This entry is kept; the address of the other leads to it. It cannot be undone.</p>
        <BackToSource sourceId={source.id} />
      </PageHead>
      <ChooseOther keptId={source.id} chosen={preview?.merged ?? null} />
      {preview ? <MergeForm key={preview.merged.id} preview={preview} /> : null}
    </div>
  );
}
