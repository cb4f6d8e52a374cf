import { isLinkAddress } from './link-address';

/** Addresses that only count the click and pass it on, and the parameter that holds the true one. */
const wrappers: { host: RegExp; path: RegExp; parameters: string[] }[] = [
  { host: /^(?:www\.)?google\.[a-z.]+$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /^lm?\.facebook\.com$/, path: /^\/l\.php$/, parameters: ['u'] },
  { host: /\.safelinks\.protection\.outlook\.com$/, path: /./, parameters: ['url'] },
  { host: /^(?:www\.)?youtube\.com$/, path: /^\/redirect$/, parameters: ['q'] },
];

/**
 * The address a pasted link truly leads to, out of any tracking wrapper (or two, one in another); null when a story may
 * not link there. */
export function pastedAddress(href: string): string | null {
  let address = href.trim();
  for (let wrapped = 0; wrapped < 3; wrapped += 1) {
    if (!isLinkAddress(address)) return null;
    const { hostname, pathname, searchParams } = new URL(address);
    const wrapper = wrappers.find(({ host, path }) => host.test(hostname) && path.test(pathname));
    const inner = wrapper?.parameters.map((name) => searchParams.get(name)).find(Boolean);
    if (!inner) return address;
    address = inner;
  }
  return null;
}
