import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { localeOf } from '@/components/site/locale-of';
import { escaped } from '@/components/site/markup';
import { settings } from '@/platform/settings';

/**
 * What stands behind the address of a story that was taken down for legal reasons: 410 Gone, and not a word of what it was.
 * A page of the framework cannot answer with that status, so the story's address leads here.
 */
export function GET(): Response {
  const { messages: { missing }, spoken } = tongueOfNewsroom();
  const page = `<!doctype html>
<html lang="${localeOf(spoken.lang)}" dir="${spoken.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${missing.gone}</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 serif }
a { color: inherit }
</style></head>
<body><main><h1>${missing.goneHeading}</h1>
<p>${missing.goneMeans}</p>
<p><a href="/">${escaped(settings().newsroomName)}</a></p></main></body></html>`;
  return new Response(page, {
    status: 410,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}
