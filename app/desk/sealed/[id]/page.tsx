import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { sealNumber } from '@/app/desk/seal-number';
import { PageHead } from '@/components/desk/page-head';
import { readSeal } from '@/newsroom/sealed/read-seal';
import { readSource } from '@/newsroom/sources/read-source';
import { SealedPart } from '../../sources/[id]/sealed/sealed-part';

export const metadata: Metadata = { title: 'Sealed source' };

type Props = { params: Promise<{ id: string }> };

/** What is sealed of a source that belongs to a story hidden from whoever has to decide about it, and nothing of the story. */
export default async function SealedSourcePage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/sealed/${id}`);
  const sourceId = idOf(id);
  if (await readSource(actor, sourceId)) redirect(`/desk/sources/${sourceId}`);
  if (!(await readSeal(actor, sourceId))) notFound();
  return (
    <div className="mx-auto flex w-full max-w-measure flex-col gap-8 px-4 py-6 sm:px-6">
      <PageHead title={`Sealed source ${sealNumber(sourceId)}`} />
      <p className="text-label text-ink-muted">It belongs to a story that you do not see. Whoever holds the grant knows more.</p>
      <SealedPart actor={actor} source={{ id: sourceId, name: '' }} maySeal={false} />
    </div>
  );
}
