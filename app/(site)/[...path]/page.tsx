import { notFound } from 'next/navigation';

/** Any address that nothing else answers gets the site's own page, not the framework's. */
export default function NothingHere() {
  notFound();
}
