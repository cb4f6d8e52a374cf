'use client';

import { useRouter } from 'next/navigation';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-aria-components';

/** Lets links in menus go the same way as all others, without loading the page anew. */
export function DeskRouter({ children }: { children: ReactNode }) {
  const router = useRouter();
  return <RouterProvider navigate={(address) => router.push(address)}>{children}</RouterProvider>;
}
