import { Parser } from 'htmlparser2';
import { asMeant } from './as-meant';

/** Characters compared at once: few enough that nobody waits for it. */
const stretch = 32_768;

/** Characters compared again with what follows, for a name may stand across; no sealed line is as long. */
const overlap = 4_096;

/** What is written in letters that stand for others, as in e-mails (RFC 2045 and 2047) and addresses that hold their content (RFC 2397). */
const encoded = /content-transfer-encoding:\s*(?:base64|quoted-printable)|=\?[\w-]+\?[bq]\?|;base64,/i;

/**
 * Whether something sealed stands in a text that comes piece by piece: as it is written, and as a page shows it, with
 * letters for entities and without marks. These part words, or stand within one, so it is read both ways; what stands in
 * the marks themselves is read beside it.
 */
export class TextSearch {
  #found = false;
  #isEncoded = false;
  #came = 0;
  #heard = { written: '', parted: '', joined: '', beside: '' };
  readonly #marks = new Parser({
    ontext: (text) => this.#show(text),
    onattribute: (_, value) => this.#note(value),
    onopentagname: () => this.#part(),
    onclosetag: () => this.#part(),
    oncomment: (text) => this.#note(text),
  });

  constructor(private readonly tells: (text: string) => boolean) {}

  read(piece: string): void {
    if (this.#found) return;
    this.#heard.written += piece;
    this.#came += piece.length;
    this.#marks.write(piece);
    if (this.#came >= stretch) this.#compare();
  }

  /** Reads no further. */
  end(): boolean {
    if (this.#found) return true;
    this.#marks.end();
    this.#compare();
    return this.#found;
  }

  get found(): boolean {
    return this.#found;
  }

  /** Whether it holds what is encoded, which is not read. */
  get isEncoded(): boolean {
    return this.#isEncoded;
  }

  #show(text: string): void {
    this.#heard.parted += text;
    this.#heard.joined += text;
  }

  #part(): void {
    this.#heard.parted += ' ';
  }

  #note(text: string): void {
    this.#heard.beside += `${text}\n`;
  }

  #compare(): void {
    const { written, parted, joined, beside } = this.#heard;
    this.#came = 0;
    this.#heard = { written: written.slice(-overlap), parted: parted.slice(-overlap), joined: joined.slice(-overlap), beside: beside.slice(-overlap) };
    const stretches = new Set([written, parted, joined, beside].flatMap((text) => [...stretchesOf(text)]));
    this.#isEncoded ||= encoded.test(written);
    this.#found = [...stretches].some((text) => this.tells(text) || this.#tellsAsMeant(text));
  }

  #tellsAsMeant(text: string): boolean {
    const meant = asMeant(text);
    return meant !== text && this.tells(meant);
  }
}

function* stretchesOf(text: string): Generator<string> {
  for (let from = 0; from < text.length; from += stretch) yield text.slice(from, from + stretch + overlap);
}
