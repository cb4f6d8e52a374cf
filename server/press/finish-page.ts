import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Tray } from '@/components/site/laid-aside';
import { putTogether } from './laid-aside';
import type { Encoding, FinishedPage, Form } from './page';
import { stripFramework } from './strip-framework';

/** What a private rendering answered; header names in lower case. `aside`: what its body misses. */
export type Rendering = { status: number; headers: Record<string, string>; body: Buffer; aside?: Tray };

/** Where it stands in time: see FinishedPage. */
type Moment = Pick<FinishedPage, 'renderedAt' | 'renderedFrom'>;

export type Bodies = { identity: Buffer } & Partial<Record<Encoding, Buffer>>;

const compressible = /^(?:text\/|image\/svg\+xml|application\/(?:[\w.]+\+)?(?:json|xml|javascript|feed))/;

/** Under this many bytes a compressed body and its header are no smaller. */
const worthCompressing = 512;

const immutable = 'public, max-age=31536000, immutable';

/**
 * Shared caches may keep a page for a second, and for a week when we cannot be reached: with them in front, readers are
 * a second behind at most, and a busy page is asked for once a second.
 */
const fresh = 'public, max-age=1, stale-if-error=604800';

/** Nothing inline, nothing from elsewhere. Styles may stand in attributes: a picture says its proportions so. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What a rendering says that we say ourselves, or that speaks of its connection. */
const notKept = /^(?:age|cache-control|connection|content-encoding|content-length|date|etag|keep-alive|link|transfer-encoding|vary|x-nextjs-.*)$/;

/** Makes a rendering into what is sent: without the framework's scripts, compressed, named by its hash. */
export async function finishPage({ status, headers, body, aside }: Rendering, moment: Moment, caching = fresh): Promise<FinishedPage> {
  const type = headers['content-type'] ?? 'application/octet-stream';
  const isPage = type.startsWith('text/html');
  const lasting = headers['cache-control']?.includes('immutable') === true;
  const identity = isPage ? Buffer.from(wholePage(stripFramework(body.toString('utf8')), status, aside)) : body;
  const squeeze = compressible.test(type) && identity.length >= worthCompressing;
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !notKept.test(name)));
  return formPage(
    {
      status,
      headers: {
        ...kept,
        ...(isPage && { 'content-security-policy': policy }),
        'cache-control': lasting ? immutable : caching,
        ...(compressible.test(type) && { vary: 'Accept-Encoding' }),
      },
      ...moment,
    },
    { identity, ...(squeeze && (await compress(identity, lasting))) },
  );
}

/** With what it laid aside. Where nothing stands, the framework has a page of its own, beside which it rendered ours in vain. */
function wholePage(html: string, status: number, aside: Tray | undefined): string {
  const whole = aside ? putTogether(html, aside) : html;
  if (whole === null && status === 200) throw new Error('The page came without what it had laid aside.');
  return whole ?? html;
}

/** A page from its headers and bodies, whether they were just made or were kept on disk. */
export function formPage(page: Omit<FinishedPage, 'forms'>, { identity, ...compressed }: Bodies): FinishedPage {
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 27);
  const form = (encoding: Encoding, body: Buffer): Form => {
    const etag = encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
    const unchanged = { 'cache-control': page.headers['cache-control'] ?? fresh, ...(page.headers.vary && { vary: page.headers.vary }), etag };
    const encoded = encoding === 'identity' ? {} : { 'content-encoding': encoding };
    const head = { ...page.headers, ...encoded, etag, 'content-length': String(body.length) };
    return { body, etag, head: Object.entries(head).flat(), unchangedHead: Object.entries(unchanged).flat() };
  };
  const others = Object.entries(compressed) as [Encoding, Buffer][];
  return { ...page, forms: { identity: form('identity', identity), ...Object.fromEntries(others.map(([name, body]) => [name, form(name, body)])) } };
}

/** What never changes is pressed once, as small as it goes; a page is wanted at once. */
async function compress(bytes: Buffer, lasting: boolean): Promise<{ br: Buffer; gzip: Buffer }> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: lasting ? 11 : 5,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, { params }), promisify(gzip)(bytes, { level: lasting ? 9 : 6 })]);
  return { br, gzip: gz };
}
