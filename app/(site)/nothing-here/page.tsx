import type { Metadata } from 'next';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import NotFound from '../not-found';

export function generateMetadata(): Metadata {
  return { title: tongueOfNewsroom().messages.missing.title, robots: { index: false } };
}

/**
 * What stands where nothing does. The framework leaves its own answer 404 to a script, which readers do not have: the press
 * answers with this page and that status.
 */
export default NotFound;
