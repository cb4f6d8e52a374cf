import type { IncomingMessage, ServerResponse } from 'node:http';
import { missing, type Tray, withTray } from '@/components/site/laid-aside';

/** The header by which the press says that it takes a page in pieces, with a word that nobody outside of this process knows. */
export const inPieces = 'stet-in-pieces';

/** Stands before each piece, behind the page: no text in UTF-8 holds these bytes. */
const cut = Buffer.from([0, 0xff, 0]);

/**
 * Has the framework answer; where whoever asks knows the word, the pieces that its page laid aside follow the page.
 * @param name under which pieces are missed; as hard to guess as the word, since a page may hold what anybody wrote
 */
export function answerInPieces(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  { word, name }: { word: string; name: string },
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return (request, response) => {
    if (request.headers[inPieces] !== word) return handle(request, response);
    const tray: Tray = { name, pieces: [] };
    const end = response.end.bind(response) as (...given: unknown[]) => ServerResponse;
    response.end = ((...given: unknown[]) => {
      const [last] = given;
      if (tray.pieces.length === 0) return end(...given);
      if (typeof last === 'string' || last instanceof Uint8Array) response.write(last);
      for (const piece of tray.pieces.splice(0)) response.write(Buffer.concat([cut, Buffer.from(piece)]));
      return end();
    }) as typeof response.end;
    return withTray(tray, () => handle(request, response));
  };
}

/** A page as it came, and the pieces that it misses. */
export function takeApart(answer: Buffer): { body: Buffer; pieces: string[] } {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = answer.indexOf(cut); at >= 0; at = answer.indexOf(cut, from)) {
    parts.push(answer.subarray(from, at));
    from = at + cut.length;
  }
  const [body = answer, ...pieces] = [...parts, answer.subarray(from)];
  return { body, pieces: pieces.map((piece) => piece.toString('utf8')) };
}

/**
 * The page with its pieces where it misses them; a piece that it misses nowhere belonged to what the framework rendered beside
 * it. Null where it misses none of them: that is no page of ours, or only half of one.
 */
export function putTogether(html: string, { name, pieces }: Tray): string | null {
  const whole = pieces.reduce((page, piece, number) => page.replaceAll(missing(name, number), () => piece), html);
  return whole === html ? null : whole;
}
