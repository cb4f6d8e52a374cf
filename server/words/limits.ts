/** What reading the words of one file may cost. */
export const limits = {
  /** Bytes that all that is packed in a file may have unpacked, together. */
  unpacked: 256 * 1_048_576,
  /** How deep files may lie within files. */
  depth: 3,
  /** Bytes of words, in UTF-8. */
  words: 256 * 1_048_576,
  /** Characters of one remark, field or bookmark in a document, and how many bookmarks are read. */
  remark: 100_000,
  bookmarks: 10_000,
};
