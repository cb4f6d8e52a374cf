import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { PageHead } from '@/components/desk/page-head';
import { changeTexts } from '@/newsroom/permissions/can';
import { pageOfText } from '@/newsroom/published/texts';
import { listTexts } from '@/newsroom/texts/list-texts';
import { TextEditor } from './text-editor';

export const metadata: Metadata = { title: 'Texts' };

type Props = { searchParams: Promise<{ text?: string | string[] }> };

export default async function TextsPage({ searchParams }: Props) {
  const actor = await requireActor('/desk/texts');
  if (!changeTexts(actor).allowed) notFound();
  const [{ text: asked }, texts] = await Promise.all([searchParams, listTexts()]);
  const text = texts.find(({ key }) => key === asked) ?? texts[0];
  if (!text) notFound();
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-5 px-4 py-6 sm:px-6">
      <PageHead title="Texts">
        What we tell readers of how we work and of who we are. A text that nobody has changed says what the program does by itself.
      </PageHead>
      <nav aria-label="Texts">
        <ul className="flex flex-wrap gap-x-1 border-b border-rule text-label">
          {texts.map(({ key, title }) => (
            <li key={key}>
              <Link
                href={`/desk/texts?text=${key}`}
                prefetch={false}
                aria-current={key === text.key ? 'page' : undefined}
                className="-mb-px block border-b-2 border-transparent px-2.5 py-2 text-ink-muted hover:text-ink aria-[current]:border-accent aria-[current]:font-semibold aria-[current]:text-ink"
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <TextEditor key={text.key} text={text} page={pageOfText(text.key)} />
    </div>
  );
}
