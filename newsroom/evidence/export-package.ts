import { createHash, sign } from 'node:crypto';
import { Zip, ZipPassThrough } from 'fflate';
import { exportKey } from './export-key';
import { exportReadme } from './export-readme';
import type { Counted } from './left-out';
import { streamWholeFile } from './whole-file';

type ToPack = {
  manifest: string;
  leftOut: readonly Counted[];
  notSearched: readonly Counted[];
  files: readonly { path: string; evidenceId: string; sha256: string }[];
};

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The package of what `export-evidence` answered, a ZIP, piece by piece: files go from storage to the reader and never
 * lie in memory whole. The hashes that are signed are those under which files were kept; a file that turns out not to be
 * what it was breaks the package off, and the newsroom hears of it.
 */
export async function* packEvidence({ manifest, files, ...said }: ToPack): AsyncGenerator<Uint8Array> {
  const { privateKey, publicPem, fingerprint } = exportKey();
  const texts = { 'README.txt': exportReadme(fingerprint, said), 'manifest.json': manifest, 'public-key.pem': publicPem };
  const listed = [...Object.entries(texts).map(([path, text]) => ({ path, sha256: hashOf(text) })), ...files];
  const sums = Buffer.from(listed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));

  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error) throw error;
    packed.push(piece);
  });
  async function* pack(path: string, body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const entry = new ZipPassThrough(path);
    zip.add(entry);
    for await (const piece of body) {
      entry.push(piece);
      yield* packed.splice(0);
    }
    entry.push(new Uint8Array(), true);
    yield* packed.splice(0);
  }

  for (const [path, text] of Object.entries(texts)) yield* pack(path, [Buffer.from(text)]);
  yield* pack('SHA256SUMS', [sums]);
  yield* pack('SHA256SUMS.sig', [sign(null, sums, privateKey)]);
  for (const { path, evidenceId, sha256 } of files) yield* pack(path, (await streamWholeFile(evidenceId, sha256)).body as AsyncIterable<Uint8Array>);
  zip.end();
  yield* packed.splice(0);
}
