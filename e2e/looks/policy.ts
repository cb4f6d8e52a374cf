import type { APIResponse } from '@playwright/test';

/** What a public page may fetch and run, by the kind of thing. */
const allowed = /^(?:'none'|'self'|data:)$/;

/** Where the policy of an answer lets anything in that stands in the page, or comes from elsewhere. */
export function holesInPolicy(answer: APIResponse): string[] {
  const policy = answer.headers()['content-security-policy'] ?? '';
  const directives = new Map(policy.split(';').map((each) => each.trim().split(/\s+/)).map(([name = '', ...sources]) => [name, sources]));
  const holes = ['default-src', 'script-src'].filter((name) => !directives.has(name)).map((name) => `${name} is missing`);
  for (const [name, sources] of directives) {
    for (const source of sources) {
      const ofStyle = name.startsWith('style-src') && source === "'unsafe-inline'";
      const data = source === 'data:' && name !== 'img-src';
      if (name.endsWith('-src') && !ofStyle && (data || !allowed.test(source))) holes.push(`${name} lets ${source} in`);
    }
  }
  return holes;
}
