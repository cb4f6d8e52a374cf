import { formPage } from './finish-page';
import type { Encoding, FinishedPage } from './page';

/**
 * The page with the time since when its bytes are what they are. What an address says of itself is when its newest story
 * changed, which falls back when that story goes, and stays when a name changes: whoever asks by date would be told that
 * nothing did (RFC 9110, 8.8.2). A page that says no time gets none.
 * @param before what stood at the address until now; null where nothing is known of it
 */
export function datePage(page: FinishedPage, before: FinishedPage | null): FinishedPage {
  if (page.headers['last-modified'] === undefined) return page;
  const former = before?.headers['last-modified'];
  const isSame = before?.forms.identity.etag === page.forms.identity.etag;
  const seconds = Math.floor(page.renderedAt / 1_000);
  // Times are told in seconds: what changed twice in one must not go by one time.
  const since = former === undefined ? seconds : Math.max(seconds, Math.floor(Date.parse(former) / 1_000) + 1);
  const headers = { ...page.headers, 'last-modified': isSame && former !== undefined ? former : new Date(since * 1_000).toUTCString() };
  const { identity, ...compressed } = page.forms;
  const bodies = Object.entries(compressed).map(([name, { body }]): [Encoding, Buffer] => [name as Encoding, body]);
  return formPage({ ...page, headers }, { identity: identity.body, ...Object.fromEntries(bodies) });
}
