import { Refused } from '@/newsroom/refusal';

/** Bytes of a command's body at most: a long story with a picture's description fits many times over. */
export const bodyLimit = 3 * 1024 * 1024;

/** The body was larger than the limit. */
export class TooLarge extends Refused {
  constructor() {
    super({ code: 'malformed', sentence: 'This is larger than 3 MB, which is more than anything here needs.' });
  }
}

/** Reads a JSON body and stops at the limit, whatever length was announced. Refuses what is no JSON. */
export async function readJson(request: Request): Promise<unknown> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) {
    throw new Refused({ code: 'malformed', sentence: 'The body must be JSON, with the content type application/json.' });
  }
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused({ code: 'malformed', sentence: 'The body is not valid JSON.' });
  }
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > bodyLimit) throw new TooLarge();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bodyLimit) throw new TooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
