import { createHash, sign } from 'node:crypto';
import { Zip, ZipPassThrough } from 'fflate';
import { streamFile } from '@/platform/storage';
import { exportKey } from './export-key';
import { exportReadme } from './export-readme';

type ToPack = { manifest: string; files: readonly { path: string; sha256: string }[] };

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/**
 * The package of what `export-evidence` answered, a ZIP, piece by piece: files go from storage to the reader and never
 * lie in memory whole. The hashes that are signed are those under which files were kept, so a file that was altered
 * since does not pass.
 */
export async function* packEvidence({ manifest, files }: ToPack): AsyncGenerator<Uint8Array> {
  const { privateKey, publicPem, fingerprint } = exportKey();
  const texts = { 'README.txt': exportReadme(fingerprint), 'manifest.json': manifest, 'public-key.pem': publicPem };
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
  for (const { path, sha256 } of files) {
    const opened = await streamFile(sha256);
    if (!opened) throw new Error('A file of evidence went missing while it was packed.');
    yield* pack(path, opened.body as AsyncIterable<Uint8Array>);
  }
  zip.end();
  yield* packed.splice(0);
}
