/** A header as it stood on the wire, in its order and its spelling. */
export type Header = [name: string, value: string];

export type Certificate = {
  subject: string;
  issuer: string;
  validFrom: string;
  validTo: string;
  serialNumber: string;
  sha1: string;
  sha256: string;
  pem: string;
};

export type Encryption = {
  protocol: string;
  cipher: string;
  /** Whether the chain leads to a known root and names this host; otherwise why not. Untrusted is kept and said, not refused. */
  trusted: boolean;
  reason: string | null;
  /** The host's own first. */
  chain: Certificate[];
};

/** Why a body is not whole: in a word of WARC 1.1 (`WARC-Truncated`), and in a sentence for people. */
export type CutShort = { reason: 'length' | 'time' | 'disconnect' | 'unspecified'; sentence: string };

/** One question and its answer, as they went over one connection. */
export type Exchange = {
  address: string;
  method: string;
  askedAt: string;
  answeredAt: string;
  /** The address that was checked, and connected to. */
  ip: string;
  port: number;
  encryption: Encryption | null;
  requestHeaders: Header[];
  httpVersion: string;
  status: number;
  statusText: string;
  headers: Header[];
  /** As it came: still compressed where the host compressed it. */
  body: Buffer;
  /** Null when the body is whole. */
  cutShort: CutShort | null;
};

/** The value of a header, whatever its case; null when there is none. */
export function headerOf(headers: readonly Header[], name: string): string | null {
  return headers.find(([each]) => each.toLowerCase() === name)?.[1] ?? null;
}
