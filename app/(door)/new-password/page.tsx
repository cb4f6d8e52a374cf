import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { handedSession } from '@/app/actor';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { Time } from '@/components/ui/time';
import { settings } from '@/platform/settings';
import { choosePassword, signOut } from '../actions';
import { nextAddress } from '../next-address';
import { NewPasswordForm } from './new-password-form';

export const metadata: Metadata = { title: 'Choose a password' };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

/** Where somebody stands who came in with a password that an administrator knows too. */
export default async function NewPasswordPage({ searchParams }: Props) {
  const next = nextAddress((await searchParams).next);
  const session = await handedSession();
  if (!session) redirect(next);
  const { newsroomName, timeZone } = settings();
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <header>
        <p className="font-serif text-headline-small">{newsroomName}</p>
        <h1 className="mt-1 text-base font-semibold">Choose a password of your own, {session.actor.name}</h1>
      </header>
      <p className="text-label">
        An administrator set your password on <Time at={session.handedPasswordAt} zone={timeZone} />, and knows it. Nothing opens before you have
        replaced it. If you did not ask for that, ask them why.
      </p>
      <NewPasswordForm action={choosePassword} next={next} />
      <Form action={signOut} className="border-t border-rule pt-6">
        <Button type="submit" className="w-full">
          Sign out
        </Button>
      </Form>
    </main>
  );
}
