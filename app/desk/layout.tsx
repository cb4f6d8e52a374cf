import '../desk.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { signOut } from '@/app/(door)/actions';
import { currentActor } from '@/app/actor';
import { DeskRouter } from '@/components/desk/desk-router';
import { EarlyPress } from '@/components/desk/early-press/early-press';
import { PageListens } from '@/components/desk/early-press/page-listens';
import { ShortcutKeys } from '@/components/desk/shortcut-keys';
import { TopBar } from '@/components/desk/top-bar';
import { Toaster } from '@/components/ui/toast';
import { startStory, useDirectory } from '@/newsroom/permissions/can';
import { countAwaitingSecond } from '@/newsroom/publishing/count-awaiting-second';
import { isDatabaseAway } from '@/platform/database';
import { sectionsOfWork } from './sections-of-work';

export const metadata: Metadata = {
  title: { default: 'Desk · Stet', template: '%s · Stet' },
  robots: { index: false, follow: false },
  referrer: 'same-origin',
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f2f2ee' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1d20' },
  ],
};

/** The frame around every page of the desk. It guards nothing: each page asks for itself who is there. */
export default async function DeskLayout({ children }: { children: ReactNode }) {
  const frame = await readFrame();
  return (
    <html lang="en-GB" className="scroll-pt-16">
      <body className="flex min-h-dvh flex-col bg-paper font-sans text-base text-ink antialiased [--desk-bar:3rem]">
        <EarlyPress />
        <a href="#main" className="skip-link">
          Skip to the page
        </a>
        <DeskRouter>
          {frame ? <TopBar {...frame} signOut={signOut} /> : null}
          <main id="main" tabIndex={-1} className="flex grow flex-col outline-none">
            {children}
          </main>
          {frame ? <ShortcutKeys sections={frame.sections} mayStart={frame.mayStart} /> : null}
        </DeskRouter>
        <Toaster />
        <PageListens />
      </body>
    </html>
  );
}

/** Null for who is not signed in, and while the database is away: the page inside then says so. */
async function readFrame() {
  try {
    const actor = await currentActor();
    if (!actor) return null;
    return {
      name: actor.name,
      sections: sectionsOfWork(actor),
      mayStart: startStory(actor).allowed,
      maySearch: useDirectory(actor).allowed,
      awaitingSecond: await countAwaitingSecond(actor),
    };
  } catch (error) {
    if (isDatabaseAway(error)) return null;
    throw error;
  }
}
