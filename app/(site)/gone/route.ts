import { settings } from '@/platform/settings';

/**
 * What stands behind the address of a story that was taken down for legal reasons: 410 Gone, and not a word of what it was.
 * A page of the framework cannot answer with that status, so the story's address leads here.
 */
export function GET(): Response {
  const page = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>No longer available</title></head>
<body><main><h1>This is no longer available</h1>
<p>We have had to take this story down for legal reasons.</p>
<p><a href="/">${escaped(settings().newsroomName)}</a></p></main></body></html>`;
  return new Response(page, {
    status: 410,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  });
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
