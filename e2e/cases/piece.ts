import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { anchorsOf } from '@/editor/anchors';
import type { DocumentJson, NodeJson } from '@/editor/document';
import { body, claim, dateline, doc, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import type { ClaimKind, Materiality, Stance, Terms, Verification } from '@/newsroom/claims/vocabulary';
import type { CommandResult } from '@/newsroom/command';
import type { InputOf } from '@/newsroom/registry';
import type { Clerk } from '../by-command';

/** A claim of a piece. Its words stand once in the text, as `[key|words]`. */
export type Made = {
  statement: string;
  kind?: ClaimKind;
  materiality?: Materiality;
  seriousAllegation?: boolean;
  figure?: InputOf<'change-claim'>['figure'];
  verification: Verification;
  method?: string;
  notes: Said[];
};

/** What a source of `sources` says of a claim. */
export type Said = { source: string; stance: Stance; terms?: Terms; embargoUntil?: Date; exactWords?: string; publicAttribution?: string };

export type Text = { headline: string; standfirst: string; dateline: string; body: string[] };

/** Sources by name; made when they are first noted. */
export type Sources = Map<string, { id: string; kind: InputOf<'add-source'>['kind'] }>;

export const sources = (kinds: Record<string, InputOf<'add-source'>['kind']>): Sources =>
  new Map(Object.entries(kinds).map(([name, kind]) => [name, { id: randomUUID(), kind }]));

/** A story whose every act goes through the API, as a program of the newsroom would send it. */
export class Piece {
  readonly id = randomUUID();
  readonly claims = new Map<string, string>();
  private readonly known = new Set<string>();

  constructor(
    private readonly db: pg.Client,
    private readonly writer: Clerk,
    private readonly sources: Sources,
  ) {}

  /** Writes the story down with its claims, what they rest on, and what was done to verify them. */
  async file(
    sectionId: string,
    text: Text,
    claims: Record<string, Made>,
    { shared = new Map(), verifier = this.writer }: { shared?: ReadonlyMap<string, string>; verifier?: Clerk } = {},
  ): Promise<void> {
    await this.writer.tell('start-story', { id: this.id, sectionId });
    const document = this.set(text);
    const quotes = new Map(anchorsOf(document).map((quote) => [quote.id, quote]));
    for (const [key, anchorId] of this.marks) {
      const made = claims[key];
      const { exact = '', prefix = '', suffix = '' } = quotes.get(anchorId) ?? {};
      const quote = { exact, prefix, suffix };
      const claimId = shared.get(key) ?? randomUUID();
      this.claims.set(key, claimId);
      if (shared.has(key)) await this.writer.tell('attach-claim', { storyId: this.id, claimId, anchorId, quote });
      else if (made) await this.make({ storyId: this.id, claimId, anchorId, quote }, made, verifier);
    }
    await this.save(document);
  }

  private async make(place: Pick<InputOf<'make-claim'>, 'storyId' | 'claimId' | 'anchorId' | 'quote'>, made: Made, verifier: Clerk): Promise<void> {
    const { claimId } = place;
    const { statement, kind = 'fact', materiality = 'core', seriousAllegation = false, figure, verification, method = '' } = made;
    await this.writer.tell('make-claim', { ...place, statement, kind, materiality });
    if (seriousAllegation || figure) await this.writer.tell('change-claim', { claimId, seriousAllegation, ...(figure && { figure }) });
    for (const said of made.notes) await this.note(claimId, said);
    if (verification !== 'unchecked') await verifier.tell('assess-claim', { claimId, verification, method });
  }

  /** Notes what a source says of a claim, a minute or more after what was noted before. */
  async note(claim: string, { source: name, embargoUntil, ...said }: Said, by: Clerk = this.writer): Promise<void> {
    const source = this.sources.get(name);
    if (!source) throw new Error(`${name} is no source of this case.`);
    const claimId = this.claims.get(claim) ?? claim;
    const isNew = !this.known.has(name) && (await this.db.query('SELECT 1 FROM desk.sources WHERE id = $1', [source.id])).rowCount === 0;
    this.known.add(name);
    await by.tell('add-note', {
      id: randomUUID(),
      claimId,
      source: isNew ? { id: source.id, name, kind: source.kind } : { id: source.id },
      ...said,
      ...(embargoUntil && { embargoUntil: embargoUntil.toISOString() }),
    });
  }

  /** Somebody of whom the claim speaks was asked two hours ago, and answered. */
  async reply(claim: string, asked: string, words: string): Promise<void> {
    const moment = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
    const claimId = this.claims.get(claim) ?? claim;
    const asking = { asked, how: 'by e-mail', askedAt: moment(-2), deadline: moment(2) };
    await this.writer.tell('record-reply', { id: randomUUID(), claimId, ...asking, answer: 'answered', words });
  }

  /** Rewrites the story; claims keep their places by their keys. Somebody looked at their new words: they still state the claims. */
  async rewrite(text: Text): Promise<void> {
    await this.save(this.set(text));
    const words = [text.headline, text.standfirst, ...text.body].join();
    for (const [key, anchorId] of this.marks) {
      if (words.includes(`[${key}|`)) await this.writer.tell('confirm-anchor', { storyId: this.id, anchorId });
    }
  }

  /** The rules that keep the story from being submitted; none when it was. */
  async submit(): Promise<string[]> {
    return rulesOf(await this.writer.asks('submit-story', { storyId: this.id }));
  }

  /** Checked line by line and approved by an editor who did not write it. */
  async approve(editor: Clerk): Promise<string[]> {
    const { hash, claims } = await editor.reads<{ hash: string; claims: { id: string; checkHash: string }[] }>(`/api/v1/stories/${this.id}/sourcing`);
    for (const { id: claimId, checkHash: stateHash } of claims) await editor.tell('check-claim', { storyId: this.id, claimId, stateHash });
    return rulesOf(await editor.asks('approve-story', { storyId: this.id, revisionHash: hash }));
  }

  /** Through review and before readers; says where they find it. */
  async publish(editor: Clerk, kind: 'first' | 'update' = 'first'): Promise<string> {
    const refused = [...(await this.submit()), ...(await this.approve(editor))];
    if (refused.length > 0) throw new Error(`Refused: ${refused.join(', ')}`);
    await editor.tell('publish-story', { storyId: this.id, kind, ...(kind === 'update' && { note: 'Rewritten with what is known now.' }) });
    return this.address();
  }

  async address(): Promise<string> {
    const found = await this.db.query<{ day: string; slug: string }>(`SELECT to_char(day, 'YYYY/MM/DD') AS day, slug FROM published.stories WHERE id = $1`, [this.id]);
    const { day, slug } = found.rows[0]!;
    return `/${day}/${slug}`;
  }

  private async save(document: DocumentJson): Promise<void> {
    const found = await this.db.query<{ version: number }>('SELECT version FROM desk.drafts WHERE "storyId" = $1', [this.id]);
    await this.writer.tell('save-draft', { storyId: this.id, basedOn: found.rows[0]!.version, editorVersion: EDITOR_VERSION, document });
  }

  /** Marks by the keys of their claims. */
  private readonly marks = new Map<string, string>();

  private set(text: Text): DocumentJson {
    const words = (line: string): (string | NodeJson[])[] =>
      line.split(/(\[\w+\|[^\]]+\])/).map((part) => {
        const [, key = '', marked = ''] = /^\[(\w+)\|([^\]]+)\]$/.exec(part) ?? [];
        if (!key) return part;
        if (!this.marks.has(key)) this.marks.set(key, randomUUID());
        return claim(this.marks.get(key)!, marked);
      });
    return doc(
      headline(...words(text.headline)),
      standfirst(...words(text.standfirst)),
      dateline(text.dateline),
      body(...text.body.map((paragraph) => p(...words(paragraph)))),
    );
  }
}

function rulesOf(result: CommandResult<unknown>): string[] {
  if (result.ok) return [];
  const { code, sentence, findings = [] } = result.refusal;
  return code === 'gate' ? [...new Set(findings.map(({ rule }) => rule))].sort() : [`${code}: ${sentence}`];
}
