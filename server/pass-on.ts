import { type Agent, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';

/** What two ends of one connection say to each other, and no further (RFC 9110, 7.6.1). */
const hopByHop = /^(?:connection|keep-alive|proxy-connection|expect|te|trailer|transfer-encoding|upgrade)$/i;

/**
 * Hands a request on to another server, and its answer to whoever asked, as both come. Whoever leaves takes the question
 * back. Throws where there is no answer.
 */
export async function passOn(request: IncomingMessage, response: ServerResponse, way: { socketPath: string; agent: Agent }): Promise<void> {
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
    const kept = rawHeaders.filter((_, n) => !hopByHop.test(rawHeaders[n - (n % 2)] ?? ''));
    response.writeHead(statusCode, statusMessage, kept);
    response.flushHeaders();
    await pipeline(answer, response);
  } catch (error) {
    if (!response.destroyed) throw error;
  }
}
