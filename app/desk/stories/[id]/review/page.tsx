import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { idOf } from '@/app/desk/id-of';
import { ReviewDesk } from '@/components/desk/review/review-desk';
import { dayInZone } from '@/newsroom/publishing/day';
import { settings } from '@/platform/settings';
import { readAll } from './read-all';

export const metadata: Metadata = { title: 'Review' };

type Props = { params: Promise<{ id: string }> };

export default async function ReviewPage({ params }: Props) {
  const { id } = await params;
  const actor = await requireActor(`/desk/stories/${id}/review`);
  const read = await readAll(actor, idOf(id));
  if (!read) notFound();
  const zone = settings().timeZone;
  return <ReviewDesk {...read} zone={zone} today={dayInZone(new Date(), zone)} />;
}
