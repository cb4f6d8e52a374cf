import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutFaces, cutFacesOfCards, facesDirectory, sheetOf } from './cut-faces';

describe('the faces of the public site', () => {
  let cuts: Awaited<ReturnType<typeof cutFaces>>;

  beforeAll(async () => {
    cuts = await cutFaces();
  }, 60_000);

  it('are in the repository as they are cut: after another font or other characters, `npm run faces:cut`', async () => {
    for (const { file, bytes } of [...cuts, ...(await cutFacesOfCards())]) {
      expect(bytes.equals(await readFile(path.join(facesDirectory, file))), file).toBe(true);
    }
    for (const sheet of ['latin', 'arabic'] as const) {
      expect(await readFile(path.join(facesDirectory, `${sheet}.css`), 'utf8')).toBe(sheetOf(cuts, sheet));
    }
  });

  it('leave no file behind that nothing names', async () => {
    const files = (await readdir(facesDirectory)).filter((file) => file.endsWith('.woff2'));
    expect(files.toSorted()).toEqual(cuts.map(({ file }) => file).toSorted());
  });

  it('weigh less than 40,000 bytes for a story in English without italics', () => {
    const first = cuts.filter(({ file }) => ['text-english.woff2', 'headline-english.woff2', 'label-english.woff2'].includes(file));
    expect(first).toHaveLength(3);
    expect(first.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(40_000);
  });
});
