import { z } from 'zod';
import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { id } from '@/newsroom/input';
import { readPicture } from '@/newsroom/pictures/read-picture';
import { refuse } from '@/newsroom/refusal';

/** A picture of a story, for who may see that story; `width` says how many pixels are enough. */
export function GET(request: Request, { params }: { params: Promise<{ hash: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const { hash } = await params;
    const asked = new URL(request.url).searchParams;
    const story = id.safeParse(asked.get('story'));
    const width = z.coerce.number().int().positive().safeParse(asked.get('width') ?? undefined);
    const picture = story.success ? await readPicture(actor, story.data, hash, width.data) : null;
    if (!picture) refuse('not_found', 'There is no such picture, or you may not see it.');
    return new Response(picture.bytes, {
      headers: { 'Content-Type': picture.mediaType, 'Cache-Control': 'private, max-age=3600', 'X-Content-Type-Options': 'nosniff' },
    });
  });
}
