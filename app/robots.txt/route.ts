import { machineAnswer } from '@/app/machine-answer';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

/** What crawlers may not ask for (RFC 9309), with the reads that are made for programs left open to them. */
export function GET(): Response {
  const rules = [
    'User-agent: *',
    'Disallow: /desk',
    'Disallow: /api/',
    'Disallow: /sign-in',
    'Allow: /api/v1/published',
    '',
    `Sitemap: ${settings().siteUrl}/sitemap.xml`,
  ];
  return machineAnswer(`${rules.join('\n')}\n`, 'text/plain');
}
