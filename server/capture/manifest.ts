export const captureFormat = 'stet capture 1';
export const software = 'Stet';

export type CapturedRole = 'body' | 'headers' | 'screenshot' | 'text' | 'archive';

export type CapturedFile = { role: CapturedRole; name: string; mediaType: string; size: number; sha256: string };

/** What a capture is, and the hash of each of its files. The capture itself goes by the SHA-256 of this in canonical JSON. */
export type CaptureManifest = {
  format: typeof captureFormat;
  software: string;
  requestedAddress: string;
  /** Where the redirects ended. */
  address: string;
  title: string;
  startedAt: string;
  finishedAt: string;
  status: number;
  ip: string;
  /** SHA-256 fingerprint of the host's certificate; null without encryption. */
  certificate: string | null;
  certificateTrusted: boolean | null;
  redirects: { address: string; status: number; ip: string }[];
  cutShort: string | null;
  browser: string | null;
  /** Why there is no picture; null when there is one. */
  unseen: string | null;
  requests: number;
  refused: { address: string; sentence: string }[];
  files: CapturedFile[];
};
