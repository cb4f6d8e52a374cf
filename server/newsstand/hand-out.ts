import type { Agent } from 'node:http';
import type { Handler } from '../doorway';
import { noteOrigin } from '../forwarded-for';
import { passOn } from '../pass-on';
import { keptAddress } from '../press/addresses';
import { agedSince } from '../press/page';
import { sendPage } from '../press/send-page';
import type { Stock } from './stock';

/** Gives readers the pages that lie here, and hands all else on with the address from which it came. */
export function handOut(stock: Stock, way: { socketPath: string; agent: Agent }): Handler {
  return (request, response) => {
    const { method, url = '/' } = request;
    if (method === 'GET' || method === 'HEAD') {
      const page = stock.get(url) ?? (url.includes('?') ? stock.get(keptAddress(url)?.key ?? '') : undefined);
      if (page) return sendPage(request, response, page, agedSince(page, stock.unconfirmedSince));
    }
    return passOn(noteOrigin(request), response, way);
  };
}
