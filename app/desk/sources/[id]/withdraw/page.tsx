import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { PageHead } from '@/components/desk/page-head';
import { previewWithdrawal } from '@/newsroom/sources/preview-withdrawal';
import { readSource } from '@/newsroom/sources/read-source';
import { BackToSource } from '../back-to-source';
import { WithdrawForm } from './withdraw-form';

export const metadata: Metadata = { title: 'A source withdrew' };

type Props = { params: Promise<{ id: string }> };

export default async function WithdrawSourcePage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/sources/${id}/withdraw`);
  const source = await readSource(actor, idOf(id));
  const preview = source && (await previewWithdrawal(actor, source.id));
  if (!source || !preview) notFound();
  return (
    <div className="mx-auto flex w-full max-w-measure flex-col gap-6 px-4 py-8">
      <PageHead title={`${source.name} withdrew`}>
        <p>For a source that takes back everything it told us. One word of it is withdrawn at the claim it was said of.</p>
        <BackToSource sourceId={source.id} />
      </PageHead>
      <WithdrawForm source={{ id: source.id, name: source.name }} preview={preview} />
    </div>
  );
}
