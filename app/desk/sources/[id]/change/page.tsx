import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { PageHead } from '@/components/desk/page-head';
import { readSource } from '@/newsroom/sources/read-source';
import { SourceForm } from '../../source-form';
import { BackToSource } from '../back-to-source';

export const metadata: Metadata = { title: 'Change a source' };

type Props = { params: Promise<{ id: string }> };

export default async function ChangeSourcePage({ params }: Props) {
  const { id } = await params;
  const source = await readSource(await requireActor(`/desk/sources/${id}/change`), idOf(id));
  if (!source?.mayChange || source.mergedIntoId) notFound();
  const { name, kind, directness, publicDescription, interest, upstream } = source;
  return (
    <div className="mx-auto flex w-full max-w-measure flex-col gap-6 px-4 py-8">
      <PageHead title={`Change ${name}`}>
        <p>Every claim that rests on it is looked at again: drafts lose their approval, and live stories are listed as touched.</p>
        <BackToSource sourceId={source.id} />
      </PageHead>
      <SourceForm
        sourceId={source.id}
        fields={{ name, kind, directness, publicDescription, interest, upstream: upstream[0] ?? null }}
      />
    </div>
  );
}
