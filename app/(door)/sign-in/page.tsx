import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { currentActor, handedSession } from '@/app/actor';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { settings } from '@/platform/settings';
import { signInWithPassword, signInWithProvider } from '../actions';
import { nextAddress } from '../next-address';
import { SignInForm } from './sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next: asked, error } = await searchParams;
  const next = nextAddress(asked);
  if (await currentActor()) redirect(next);
  if (await handedSession()) redirect(`/new-password?${new URLSearchParams({ next })}`);
  const { newsroomName, oidc } = settings();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <header>
        <p className="font-serif text-headline-small">
          <Link href="/" prefetch={false}>
            {newsroomName}
          </Link>
        </p>
        <h1 className="mt-1 text-base font-semibold">Sign in to the desk</h1>
      </header>
      {error === undefined ? null : (
        <p role="alert" className="text-label font-semibold text-danger">
          {sentenceFor(error, oidc?.name)}
        </p>
      )}
      <SignInForm action={signInWithPassword} next={next} />
      {oidc ? (
        <Form action={signInWithProvider} className="border-t border-rule pt-6">
          <input type="hidden" name="next" value={next} />
          <Button type="submit" className="w-full">
            Sign in with {oidc.name}
          </Button>
        </Form>
      ) : null}
      <p className="text-small text-ink-muted">
        Nobody can sign you up here: an administrator of the newsroom adds people, and helps when a password is lost.
      </p>
    </main>
  );
}

/** What the identity provider’s answer means for the person before the screen. */
function sentenceFor(error: string | string[], provider = 'the identity provider'): string {
  if (error === 'AccessDenied') return `The newsroom knows nobody active with your verified address at ${provider}.`;
  return `Signing in with ${provider} did not succeed. Try again, or use your password.`;
}
