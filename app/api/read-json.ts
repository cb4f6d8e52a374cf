import { Refused } from '@/newsroom/refusal';

/** Bytes of a command's body at most: a long story with a picture's description fits many times over. */
export const bodyLimit = 3 * 1024 * 1024;

/** The body was larger than the limit. */
export class TooLarge extends Refused {
  constructor(limit: number) {
    super({ code: 'malformed', sentence: `This is larger than ${limit / 1024 / 1024} MB, which is the most that is taken here.` });
  }
}

/** Reads a JSON body and stops at the limit, whatever length was announced. Refuses what is no JSON. */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refused({ code: 'malformed', sentence: 'The body must be JSON, with the content type application/json.' });
  }
  const text = (await readBytes(request, bodyLimit)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused({ code: 'malformed', sentence: 'The body is not valid JSON.' });
  }
}

/** Reads a body of at most `limit` bytes; refuses a larger one as soon as it shows. */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new TooLarge(limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limit) throw new TooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
