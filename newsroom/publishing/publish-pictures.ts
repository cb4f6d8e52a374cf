import type { Picture } from '@/prisma/generated/client';
import type { CommandContext } from '../command';
import { takeTurns } from './withdraw-pictures';

type Context = Pick<CommandContext, 'db' | 'touch'>;

/** Puts the pictures that a publication shows before readers, in every form, and how to crop them. */
export async function publishPictures(context: Context, storyId: string, hashes: readonly string[]): Promise<void> {
  const { db } = context;
  if (hashes.length === 0) return;
  await takeTurns(db);
  const wanted = { in: [...hashes] };
  const pictures = await db.picture.findMany({ where: { storyId, hash: wanted } });
  const renditions = await db.rendition.findMany({ where: { pictureHash: { in: pictures.map(({ hash }) => hash) } } });
  await db.publishedPicture.createMany({
    data: pictures.map(({ hash, mediaType, width, height, ...shown }) => ({ hash, mediaType, width, height, ...cropping(shown) })),
    skipDuplicates: true,
  });
  await db.publishedRendition.createMany({ data: renditions, skipDuplicates: true });
  for (const picture of pictures) await crop(context, picture);
}

/** A picture that was published before is cropped anew, wherever it leads a story. */
async function crop(context: Context, { hash, ...picture }: Picture): Promise<void> {
  const { db } = context;
  const shown = cropping(picture);
  const { count } = await db.publishedPicture.updateMany({ where: { hash, NOT: shown }, data: shown });
  if (count === 0) return;
  const led = await db.publishedStory.findMany({ where: { leadPicture: hash }, select: { id: true } });
  context.touch.stories(led.map(({ id }) => id));
}

function cropping({ focalX, focalY, placeholder }: Pick<Picture, 'focalX' | 'focalY' | 'placeholder'>) {
  return { focalX, focalY, placeholder };
}
