import { pageApart } from '@/app/page-apart';
import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';

/**
 * What stands behind the address of a story that was taken down for legal reasons: 410 Gone, and not a word of what it was.
 * A page of the framework cannot answer with that status, so the story's address leads here.
 */
export async function GET(): Promise<Response> {
  const tongue = tongueOfNewsroom();
  const { missing } = tongue.messages;
  const page = await pageApart({
    title: missing.goneHeading,
    tongue,
    children: <p className="mt-3 font-serif text-body">{missing.goneMeans}</p>,
  });
  return new Response(page, {
    status: 410,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
