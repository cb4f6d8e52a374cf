/**
 * How an address for machines answers. Any cache in front may keep it for a second and has to ask again after that, so
 * that a correction is nowhere late; it may go on serving what it has for a week while we are away. Pages say the same
 * (docs/serving.md), also where the press does not say it for them.
 */
export function machineAnswer(body: string, mediaType: string, changedAt: Date | null = null, status = 200): Response {
  return new Response(body, {
    status,
    headers: {
      'content-type': `${mediaType}; charset=utf-8`,
      'cache-control': 'public, max-age=1, stale-if-error=604800',
      ...(changedAt && { 'last-modified': changedAt.toUTCString() }),
    },
  });
}

/** A sentence for whoever asked for what is not there. */
export function nothingThere(sentence: string): Response {
  return new Response(`${sentence}\n`, { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
