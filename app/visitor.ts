/** What a request says of the browser behind it. */
export type Visitor = { userAgent: string; address: string };

/**
 * The network address is the one the nearest server saw: the last of X-Forwarded-For, which Next fills in from the
 * connection itself where no proxy did.
 */
export function visitorOf(headers: Pick<Headers, 'get'>): Visitor {
  return {
    userAgent: (headers.get('user-agent') ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, 300),
    address: headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '',
  };
}
