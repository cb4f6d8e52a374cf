import { Parser } from 'htmlparser2';
import { findSealedMatches } from '../../sealed/find-sealed-matches';
import type { Transaction } from '../../transaction';
import { asMeant } from './as-meant';

/** Characters compared at once: few enough that nobody waits for the fingerprints of one stretch. */
const stretch = 131_072;

/** Characters compared again with what follows, for a name may stand across; no sealed line is as long. */
const overlap = 4_096;

/**
 * Whether something sealed stands in a text that comes piece by piece: as it is written, and as a page shows it, with
 * letters for entities and without marks. These part words, or stand within one, so it is read both ways.
 */
export class TextSearch {
  #found = false;
  #came = 0;
  #heard = { written: '', parted: '', joined: '' };
  readonly #marks = new Parser({
    ontext: (text) => this.#show(text),
    onattribute: (_, value) => this.#part(value),
    onopentagname: () => this.#part(),
    onclosetag: () => this.#part(),
    oncomment: (text) => this.#part(text),
  });

  constructor(private readonly db: Transaction) {}

  async read(piece: string): Promise<void> {
    if (this.#found) return;
    this.#heard.written += piece;
    this.#came += piece.length;
    this.#marks.write(piece);
    if (this.#came >= stretch) await this.#compare();
  }

  /** Reads no further. */
  async end(): Promise<boolean> {
    if (this.#found) return true;
    this.#marks.end();
    await this.#compare();
    return this.#found;
  }

  get found(): boolean {
    return this.#found;
  }

  #show(text: string): void {
    this.#heard.parted += text;
    this.#heard.joined += text;
  }

  /** What stands in a mark is no part of the words around it. */
  #part(value = ''): void {
    this.#heard.parted += value === '' ? ' ' : ` ${value} `;
  }

  async #compare(): Promise<void> {
    const { written, parted, joined } = this.#heard;
    this.#came = 0;
    this.#heard = { written: written.slice(-overlap), parted: parted.slice(-overlap), joined: joined.slice(-overlap) };
    for (const text of new Set([written, parted, joined].flatMap((each) => [...stretchesOf(each)]))) {
      this.#found ||= (await findSealedMatches(this.db, readings(text))).length > 0;
    }
  }
}

function* stretchesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += stretch) yield text.slice(from, from + stretch + overlap);
}

function readings(text: string) {
  return [...new Set([text, asMeant(text)])].map((each) => ({ surface: 'a file', text: each }));
}
