import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { PageHead } from '@/components/desk/page-head';
import { addSource } from '@/newsroom/permissions/can';
import { SourceForm } from '../source-form';

export const metadata: Metadata = { title: 'Add a source' };

export default async function AddSourcePage() {
  const actor = await requireActor('/desk/sources/new');
  if (!addSource(actor).allowed) notFound();
  return (
    <div className="mx-auto flex w-full max-w-measure flex-col gap-6 px-4 py-8">
      <PageHead title="Add a source">
        The directory is the whole desk’s. What a source says is noted at the claim it speaks about.
      </PageHead>
      <SourceForm
        fields={{ name: '', kind: 'organisation', directness: 'firsthand', publicDescription: '', interest: '', upstream: null }}
      />
    </div>
  );
}
