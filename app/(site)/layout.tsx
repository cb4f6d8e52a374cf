import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { ReadersPage, readersMetadata, readersViewport } from '@/app/readers-page';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';

export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  return readersMetadata();
}

export const viewport = readersViewport;

export default function SiteLayout({ children }: { children: ReactNode }) {
  return <ReadersPage language={tongueOfNewsroom().spoken.lang}>{children}</ReadersPage>;
}
