import { deskDatabase } from '@/platform/database';
import { log } from '@/platform/log';
import { openFile } from '@/platform/storage';
import { decodePicture } from './decode-picture';
import { perceptualHash } from './perceptual-hash';

/** Pictures at most that one go sees to. */
const atOnce = 100;

/** Works out by what the pictures of stories are recognised that were added before that was kept, the latest first. @returns how many */
export async function recogniseOldPictures(): Promise<number> {
  const db = deskDatabase();
  const old = await db.picture.findMany({
    where: { perceptualHash: null },
    distinct: ['hash'],
    orderBy: { addedAt: 'desc' },
    take: atOnce,
    select: { hash: true },
  });
  let recognised = 0;
  for (const { hash } of old) {
    const bytes = await openFile(hash);
    const pixels = bytes && (await decodePicture(bytes).catch(() => null));
    if (!pixels) {
      log.warn({ picture: hash }, 'a picture of a story cannot be read');
      continue;
    }
    await db.picture.updateMany({ where: { hash }, data: { perceptualHash: await perceptualHash(pixels) } });
    recognised += 1;
  }
  return recognised;
}
