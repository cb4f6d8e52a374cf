import { addPicture } from '@/newsroom/pictures/add-picture';
import { tellPictureOrigin } from '@/newsroom/pictures/tell-picture-origin';
import type { Person } from '@/newsroom/people/actor';
import { told } from '../told';

export type KeptDrawing = { picture: string; width: number; height: number };

/** Adds a drawing (SVG) to a story as any picture is added: it is kept as pixels. */
export async function keepDrawing(by: Person, storyId: string, svg: string): Promise<KeptDrawing> {
  const base64 = Buffer.from(svg).toString('base64');
  const { hash, width, height } = await told(addPicture(by, { storyId, base64 }));
  await told(tellPictureOrigin(by, { storyId, picture: hash, origin: 'drawn' }));
  return { picture: hash, width, height };
}
