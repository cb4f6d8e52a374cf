export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** One body, ready to be sent. */
export type Form = {
  body: Buffer;
  /** Strong, so it differs from form to form. */
  etag: string;
  /** Name, value, name, value: what Node writes without looking at it again. */
  head: string[];
  /** The same for 304, which has no body to speak of. */
  unchangedHead: string[];
};

/** A finished public answer: the same bytes for everybody until a change names its address. */
export type FinishedPage = {
  status: number;
  /** By lower-case name; what all forms share. */
  headers: Record<string, string>;
  forms: Forms;
  /** Milliseconds since 1970. */
  renderedAt: number;
  /** The last public change that was known when the rendering began. */
  renderedFrom: bigint;
};

export type Forms = { identity: Form } & Partial<Record<Encoding, Form>>;

/** Since when nobody vouches for a page, where nobody could since `unconfirmedSince`; null while somebody can. Until it was rendered, nobody had to. */
export function agedSince({ renderedAt }: FinishedPage, unconfirmedSince: number | null): number | null {
  return unconfirmedSince === null ? null : Math.max(renderedAt, unconfirmedSince);
}

/** What a page takes in memory, in bytes: its bodies, and about a kilobyte of head for each. */
export function weightOf({ forms }: FinishedPage): number {
  return Object.values(forms).reduce((sum, { body }) => sum + body.length + 1_024, 0);
}
