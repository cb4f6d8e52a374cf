import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { cardDrawing } from '@/components/site/card/card-drawing';
import { cardAddress, cardFacts, storyOfCard } from '@/components/site/card/card-facts';
import { readWholeStories } from '@/newsroom/published/whole-story';
import { settings } from '@/platform/settings';
import { measureText, pngOf } from './card-press';

/** The address says what is drawn, so what lies there can never change. */
const forEver = 'public, max-age=31536000, immutable';

/** The picture that a link to a live story shows elsewhere. An address from before a change leads on to the present card. */
export async function GET(_: Request, { params }: { params: Promise<{ card: string }> }): Promise<Response> {
  const { card } = await params;
  const id = storyOfCard(card);
  const [story] = id ? await readWholeStories([id]) : [];
  if (story?.standing !== 'live') return nothing();
  const { newsroomName } = settings();
  const tongue = tongueOfNewsroom();
  const address = cardAddress(story, newsroomName, tongue);
  if (address === null) return nothing();
  if (address !== `/cards/${card}`) return new Response(null, { status: 302, headers: { location: address, 'cache-control': 'no-store' } });
  const drawing = cardDrawing(cardFacts(story, newsroomName, tongue), measureText);
  return new Response(new Uint8Array(pngOf(drawing)), { headers: { 'content-type': 'image/png', 'cache-control': forEver } });
}

function nothing(): Response {
  return new Response('There is no such card.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
