import { answering } from '@/app/api/answering';
import { callerOf } from '@/app/api/caller';
import { uuidOr404 } from '@/app/api/v1/uuid';
import { readPicture } from '@/newsroom/pictures/read-picture';
import { refuse } from '@/newsroom/refusal';

/** A picture of a story, for who may see that story. */
export function GET(request: Request, { params }: { params: Promise<{ hash: string }> }): Promise<Response> {
  return answering(async () => {
    const actor = await callerOf(request);
    const { hash } = await params;
    const storyId = uuidOr404(new URL(request.url).searchParams.get('story') ?? '', 'picture');
    const picture = await readPicture(actor, storyId, hash);
    if (!picture) refuse('not_found', 'There is no such picture, or you may not see it.');
    return new Response(picture.bytes, {
      headers: { 'Content-Type': picture.mediaType, 'Cache-Control': 'private, max-age=3600', 'X-Content-Type-Options': 'nosniff' },
    });
  });
}
