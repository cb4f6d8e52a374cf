import { EDITOR_VERSION } from '@/editor/version';
import { ask, tell } from './ask';
import { documentWith } from './pieces';
import { picture } from './picture';
import type { Staffed } from './staff';
import { nothing, type Subject } from './subject';

/** A word that stands in a story's headline, text, claim, source and remark, and nowhere else in the newsroom. */
export const wordIn = { open: 'Quillfeather', restricted: 'Nightjar' } as const;

export type Shown = Subject & { word: string };

export type Showcase = Record<keyof typeof wordIn, Shown>;

/** Two stories in review: one open to the desk, and beside it a restricted one whose sourcing leans on the first. */
export async function fillShowcase(newsroom: Staffed): Promise<Showcase> {
  const { site, people } = newsroom;
  const open = await fileStory(newsroom, wordIn.open, null);
  const restricted = await fileStory(newsroom, wordIn.restricted, open.sourceId);
  await tell(site, people.owner, 'relate-claims', { fromId: restricted.claimId, toId: open.claimId, kind: 'contradicts' });
  await tell(site, people.owner, 'restrict-story', { storyId: restricted.storyId, restricted: true });
  return { open, restricted };
}

async function fileStory({ site, people, sectionId }: Staffed, word: string, upstreamId: string | null): Promise<Shown> {
  const { owner, named, chief } = people;
  const subject = nothing();
  const { storyId, claimId, anchorId, sourceId, noteId, evidenceId, remarkId } = subject;
  const said = `The ${word} bridge is closed to lorries`;
  await tell(site, owner, 'start-story', { id: storyId, sectionId, headline: said });
  await tell(site, owner, 'share-story', { storyId, personId: named.id });
  await tell(site, owner, 'make-claim', { storyId, claimId, anchorId, quote: { exact: said }, statement: `${said}.` });
  const source = { id: sourceId, name: `The ${word} office`, kind: 'organisation', upstreamId } as const;
  await tell(site, owner, 'add-note', { id: noteId, claimId, source, stance: 'asserts' });
  const evidence = { id: evidenceId, kind: 'link', title: `The ${word} order`, url: 'https://harbour.example/order' } as const;
  await tell(site, owner, 'add-evidence', { ...evidence, claimId });
  await tell(site, owner, 'assess-claim', { claimId, verification: 'corroborated', method: 'We asked two offices.' });
  const document = documentWith(subject, said, said);
  await tell(site, owner, 'save-draft', { storyId, basedOn: 1, editorVersion: EDITOR_VERSION, document });
  await tell(site, chief, 'make-remark', { id: remarkId, storyId, body: `Who runs ${word}?` });
  const url = `${site}/api/v1/stories/${storyId}/pictures`;
  const added = await ask({ url, caller: owner, method: 'POST', body: picture });
  const { hash: pictureHash } = (JSON.parse(added.body) as { value: { hash: string } }).value;
  await tell(site, owner, 'submit-story', { storyId });
  return { ...subject, word, pictureHash };
}
