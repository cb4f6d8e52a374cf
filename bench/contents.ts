/** How long it takes to search files of evidence for what is sealed, among 10,000 terms, and for how long nobody else is answered. */
import './own-settings';
import { searchFile } from '@/newsroom/evidence/contents/search-file';
import { readWordsWith } from '@/newsroom/evidence/contents/words-reader';
import { tellingOf } from '@/newsroom/sealed/telling-of';
import { deskDatabase } from '@/platform/database';
import { keepFile } from '@/platform/storage';
import { documentOf } from '@/server/documents/testing/document';
import { useBundle } from '@/server/testing/use-bundle';
import { readWords } from '@/server/words/read-words';
import { measure, ms, report } from './measure';
import { sealManyTerms } from './seal-many-terms';
import { inTemporaryNewsroom } from './temporary-newsroom';

const vocabulary = Array.from({ length: 30_000 }, (_, index) => ((index + 1) * 7_919_993).toString(36).slice(0, 2 + (index % 8)));

/** So many characters of words, some of which are far more frequent than others. */
function words(characters: number): string {
  let text = '';
  while (text.length < characters) text += `${vocabulary[Math.floor(Math.random() ** 3 * vocabulary.length)]} `;
  return text;
}

const files: Record<string, Buffer> = {
  'text of 10 MB': Buffer.from(words(10_000_000)),
  'a page of 10 MB, a mark at every tenth word': Buffer.from(Array.from({ length: 57_000 }, () => `<tr><td class="a b">${words(70)}</td><td>&amp; ${words(70)}</td></tr>\n`).join('')),
  'a table of 1,000,000 numbers': Buffer.from(Array.from({ length: 1_000_000 }, () => Math.floor(Math.random() * 1e9)).join(';')),
  'a PDF of 500 pages of 3,000 letters': documentOf(Array.from({ length: 500 }, () => ({ words: words(3_000) }))),
};

/** The longest that a timer waited beyond its time meanwhile, in milliseconds. */
async function longestSilence(work: () => Promise<unknown>): Promise<number> {
  let [longest, last] = [0, performance.now()];
  const ticking = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 1);
  await work();
  clearInterval(ticking);
  return longest;
}

await inTemporaryNewsroom({ durable: false }, async () => {
  await useBundle();
  readWordsWith(readWords);
  await sealManyTerms(10_000, words(20_000));
  const rows: string[][] = [];
  for (const [name, bytes] of Object.entries(files)) {
    const file = { evidenceId: '', hash: await keepFile(bytes), role: 'original', mediaType: 'application/octet-stream', size: bytes.length };
    const sourcesIn = await tellingOf(deskDatabase(), {});
    const search = () => searchFile(file, (text) => sourcesIn(text).length > 0, performance.now() + 600_000);
    let silence = 0;
    const { p50, p95 } = await measure(3, async () => (silence = Math.max(silence, await longestSilence(search))), 1);
    rows.push([name, ms(p50), ms(p95), ms(silence)]);
  }
  report('Files searched for what is sealed', ['', 'p50', 'p95', 'longest silence'], rows);
});
