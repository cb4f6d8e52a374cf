import { deskDatabase } from '@/platform/database';
import { removeFileUnder } from '@/platform/storage';

/** Takes sealed bytes out of storage once no file is kept under their name; where one is, they stay. */
export async function dropSealedObject(object: string): Promise<void> {
  if ((await deskDatabase().sealedFile.count({ where: { object } })) === 0) await removeFileUnder(object);
}
