import { randomUUID } from 'node:crypto';
import { anchorsOf } from '@/editor/anchors';
import { body, claim, dateline, doc, headline as headlineOf, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import type { Sourcing } from '@/newsroom/claims/read-sourcing';
import type { CommandName, InputOf, ValueOf } from '@/newsroom/registry';
import type { FirstMorning } from './first-morning';

/** Somebody who can tell the newsroom what to do, from a browser or without one. */
export type Teller = {
  /** Sends a command that has to succeed. */
  tell<Name extends CommandName>(name: Name, input: InputOf<Name>): Promise<ValueOf<Name>>;
  reads<Answer>(path: string): Promise<Answer>;
};

export type Filed = { id: string; headline: string; claimId: string };

export const disputed = 'Rebels say they hold the bridge at Karez.';

/** A short story with one disputed core claim, sourced, labelled and ready to be submitted; prepared by commands alone. */
export async function fileStory(writer: Teller, { sectionId, sources }: FirstMorning, headline: string): Promise<Filed> {
  const [id, claimId, anchorId] = [randomUUID(), randomUUID(), randomUUID()];
  const document = doc(
    headlineOf(headline),
    standfirst('Rebels and officials contradict each other over a bridge.'),
    dateline('Karez'),
    body(p(claim(anchorId, disputed), ' Officials deny it. The newsroom has not been able to verify the reports independently.')),
  );
  const [quote] = anchorsOf(document);
  await writer.tell('start-story', { id, sectionId });
  const { exact = disputed, prefix = '', suffix = '' } = quote ?? {};
  await writer.tell('make-claim', { storyId: id, claimId, anchorId, quote: { exact, prefix, suffix }, statement: disputed, materiality: 'core' });
  for (const [name, stance] of [['The Taliban', 'asserts'], ['Pakistani officials', 'confirms'], ['Afghan interior ministry', 'denies']] as const) {
    await writer.tell('add-note', { id: randomUUID(), claimId, source: { id: sources.get(name)! }, stance });
  }
  await writer.tell('assess-claim', { claimId, verification: 'not_independently_verified', method: 'We asked both sides.' });
  await writer.tell('save-draft', { storyId: id, basedOn: 1, editorVersion: EDITOR_VERSION, document });
  return { id, headline, claimId };
}

/** The state of a story as an approval would sign it. */
export function sourcingOf(colleague: Teller, storyId: string): Promise<Sourcing> {
  return colleague.reads<Sourcing>(`/api/v1/stories/${storyId}/sourcing`);
}

/** Submitted by its writer, checked and approved by an editor. */
export async function approveFiled(writer: Teller, editor: Teller, storyId: string): Promise<void> {
  await writer.tell('submit-story', { storyId });
  const { hash, claims } = await sourcingOf(editor, storyId);
  for (const { id: claimId, checkHash: stateHash } of claims) await editor.tell('check-claim', { storyId, claimId, stateHash });
  await editor.tell('approve-story', { storyId, revisionHash: hash });
}
