import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';

/** Any address of the desk that nothing else answers gets the desk's own page. */
export default async function NothingHere() {
  await requireActor();
  notFound();
}
