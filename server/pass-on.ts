import { type Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { lengthAhead } from '../platform/length-ahead';

/** What two ends of one connection say to each other, and no further (RFC 9110, 7.6.1). */
const hopByHop = /^(?:connection|keep-alive|proxy-connection|expect|te|trailer|transfer-encoding|upgrade)$/i;

const ofThisHop = (name: string) => hopByHop.test(name) || name.toLowerCase() === lengthAhead;

type Way = {
  socketPath: string;
  agent: Agent;
  /** Asked of a page that failed: whether what it wants may be there again soon. */
  mayPass?: () => Promise<boolean>;
};

/**
 * Hands a request on to another server, and its answer to whoever asked, as both come. Whoever leaves takes the question
 * back. A page that failed for what passes by itself is said to be unavailable (503), which the framework has no way to
 * say. Throws where there is no answer.
 */
export async function passOn(request: IncomingMessage, response: ServerResponse, { mayPass, ...way }: Way): Promise<void> {
  const { method, url } = request;
  const headers = Object.fromEntries(Object.entries(request.headers).filter(([name]) => !hopByHop.test(name)));
  const hasBody = request.headers['transfer-encoding'] !== undefined || request.headers['content-length'] !== undefined;
  const onward = ask({ ...way, method, path: url, headers, setHost: false });
  response.once('close', () => onward.destroy());
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    onward.once('response', resolve);
    onward.on('error', reject);
  });
  if (hasBody) request.pipe(onward);
  else onward.end();
  try {
    const answer = await answered;
    const { rawHeaders, statusCode = 500, statusMessage } = answer;
    const kept = rawHeaders.filter((_, n) => !ofThisHop(rawHeaders[n - (n % 2)] ?? ''));
    const size = answer.headers[lengthAhead];
    if (typeof size === 'string') kept.push('content-length', size);
    if (isFailedPage(answer) && (await mayPass?.())) response.writeHead(503, [...kept, 'retry-after', '5']);
    else response.writeHead(statusCode, statusMessage, kept);
    response.flushHeaders();
    const measured = typeof size === 'string' && method !== 'HEAD';
    await (measured ? pipeline(answer, exactly(Number(size)), response) : pipeline(answer, response));
  } catch (error) {
    if (!response.destroyed) throw error;
  }
}

function isFailedPage({ statusCode, headers }: IncomingMessage): boolean {
  return statusCode === 500 && headers['content-type']?.startsWith('text/html') === true;
}

/** Lets so many bytes through. Of an answer that turns out shorter or longer, whoever asked learns by its breaking off. */
function exactly(size: number): Transform {
  let left = size;
  const wrong = () => new Error('An answer is not as long as was told.');
  return new Transform({
    transform(chunk: Buffer, _, done) {
      left -= chunk.length;
      if (left < 0) done(wrong());
      else done(null, chunk);
    },
    flush: (done) => done(left === 0 ? null : wrong()),
  });
}
