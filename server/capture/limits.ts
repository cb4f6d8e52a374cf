/** What one capture may cost us at most, whatever it meets. */
export type Limits = {
  redirects: number;
  /** Of one answer, as it came over the wire, in bytes. */
  answerBytes: number;
  /** Of one answer after decompression, in bytes. */
  decodedBytes: number;
  /** Of all answers with their headers, as they came over the wire, in bytes. */
  allBytes: number;
  headerBytes: number;
  requests: number;
  requestsAtOnce: number;
  requestsPerSecond: number;
  /** Of one request, in milliseconds. */
  requestTime: number;
  /** Of the browser's visit, in milliseconds. */
  visitTime: number;
  /** Of everything, in milliseconds; then the process is ended. */
  allTime: number;
  /** Of the picture of the page, in pixels. */
  pictureHeight: number;
  textCharacters: number;
};

export const limits: Limits = {
  redirects: 5,
  answerBytes: 20_000_000,
  decodedBytes: 40_000_000,
  allBytes: 80_000_000,
  headerBytes: 64_000,
  requests: 400,
  requestsAtOnce: 8,
  requestsPerSecond: 40,
  requestTime: 20_000,
  visitTime: 45_000,
  allTime: 120_000,
  pictureHeight: 12_000,
  textCharacters: 1_000_000,
};
