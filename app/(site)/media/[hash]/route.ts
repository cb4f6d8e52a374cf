import { readPicture } from '@/newsroom/published/read-picture';
import { openFile } from '@/platform/storage';

/** The bytes under an address are named by their own hash: they can never change. */
const forEver = 'public, max-age=31536000, immutable';

/** A picture that a live story shows now. Any other file, though it lie in the same storage, is not found. */
export async function GET(_: Request, { params }: { params: Promise<{ hash: string }> }): Promise<Response> {
  const picture = await readPicture((await params).hash);
  const bytes = picture && (await openFile(picture.hash));
  if (!bytes) return new Response('There is no such picture.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
  return new Response(bytes, {
    headers: {
      'content-type': picture.mediaType,
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': forEver,
    },
  });
}
