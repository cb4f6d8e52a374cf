import { machineAnswer, nothingThere } from '@/app/machine-answer';
import { storyNinjs } from '@/components/site/ninjs/story-ninjs';
import { readFormerAddress } from '@/newsroom/published/read-former-address';
import { readToldStory } from '@/newsroom/published/read-published';
import { parseStoryAddress } from '@/newsroom/published/story-address';
import { settings } from '@/platform/settings';

export const dynamic = 'force-dynamic';

type Params = { year: string; month: string; day: string; slug: string };

/** A story as IPTC ninjs beside its page, moving when the page moves; 410 with the bare cancellation when it was taken down. */
export async function GET(_: Request, { params }: { params: Promise<Params> }): Promise<Response> {
  const address = parseStoryAddress(await params);
  const standing = address && (await readToldStory(address));
  const moved = address && !standing ? await readFormerAddress(address) : null;
  if (moved?.address) return new Response(null, { status: 308, headers: { location: `${moved.address}/ninjs.json` } });
  const story = moved ? ({ standing: 'taken_down', id: moved.id } as const) : standing;
  if (!story) return nothingThere('There is no such story.');
  const { newsroomName, siteUrl } = settings();
  const body = JSON.stringify(storyNinjs(story, { name: newsroomName, url: siteUrl }));
  if (story.standing === 'taken_down') return machineAnswer(body, 'application/json', null, 410);
  return machineAnswer(body, 'application/json', story.standing === 'live' ? story.changedAt : story.updatedAt);
}
