import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

export function GET(): Response {
  const rules = ['User-agent: *', 'Disallow: /desk', 'Disallow: /api/', 'Disallow: /sign-in', '', `Sitemap: ${settings().siteUrl}/sitemap.xml`];
  return new Response(`${rules.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
