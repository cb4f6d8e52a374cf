/** What drawing a document may cost, and how much of it is drawn. */
export const limits = {
  /** Pages, the first of it. */
  pages: 10,
  /** Pixels of a page, however large the document calls it, and of the picture of all of them: WebP ends at 16,383. */
  width: 1_000,
  pageHeight: 4_000,
  height: 15_000,
  /** Characters of words. */
  characters: 200_000,
  /** Characters of one thing that a document says of itself, and how often it may say such things as XMP. */
  said: 10_000,
  packets: 5,
  /** Milliseconds after which no further page is begun. */
  drawingTime: 30_000,
  /** Milliseconds after which the process is ended, whatever it does. */
  allTime: 60_000,
  /** Bytes that the reader may take for a document and what it makes of it. */
  memory: 512 * 1_048_576,
};
