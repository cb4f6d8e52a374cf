/** What a film is made to say of itself: words by the names of QuickTime’s metadata keys, and when it was made. */
export type FilmSays = { made: Date; says: Record<string, string>; comment?: string; padding?: number };

/**
 * A film without a picture: what an MPEG-4 file (ISO 14496-12, QuickTime File Format) says of itself, after as many bytes of
 * film as `padding`, as cameras write it.
 */
export function tellingFilm({ made, says, comment, padding = 64 }: FilmSays): Buffer {
  const since1904 = Math.floor(made.getTime() / 1_000) + 2_082_844_800;
  const header = box('mvhd', integers(0, since1904, since1904, 1_000, 12_000, 0x1_0000), Buffer.from([1, 0]), Buffer.alloc(70), integers(2));
  const keys = box('keys', integers(0, Object.keys(says).length), ...Object.keys(says).map((key) => box('mdta', Buffer.from(key))));
  const values = Object.values(says).map((value, index) => {
    const data = box('data', integers(1, 0), Buffer.from(value));
    return Buffer.concat([integers(data.length + 8, index + 1), data]);
  });
  const metadata = box('meta', box('hdlr', integers(0, 0), Buffer.from('mdta'), integers(0, 0, 0)), keys, box('ilst', ...values));
  const told = comment ? [box('udta', box('\u00a9cmt', lengthOf(comment), Buffer.from(comment)))] : [];
  return Buffer.concat([
    box('ftyp', Buffer.from('isom'), integers(512), Buffer.from('isommp42')),
    box('mdat', Buffer.alloc(padding)),
    box('moov', header, ...told, metadata),
  ]);
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([integers(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

function integers(...numbers: number[]): Buffer {
  const bytes = Buffer.alloc(4 * numbers.length);
  for (const [index, number] of numbers.entries()) bytes.writeUInt32BE(number, 4 * index);
  return bytes;
}

/** Two bytes, and two for a language. */
function lengthOf(text: string): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt16BE(Buffer.byteLength(text));
  return bytes;
}
