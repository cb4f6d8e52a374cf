import { readSourcing } from '@/newsroom/claims/read-sourcing';
import type { Person } from '@/newsroom/people/actor';
import { publishStory } from '@/newsroom/publishing/publish-story';
import type { InputOf } from '@/newsroom/registry';
import { approveStory } from '@/newsroom/review/approve-story';
import { checkClaim } from '@/newsroom/review/check-claim';
import { submitStory } from '@/newsroom/review/submit-story';
import { told } from './told';

type Publication = Omit<InputOf<'publish-story'>, 'storyId'>;

/** Takes a filed story through review to readers: the writer submits, the editor checks every core claim and approves. */
export async function publishFiled(
  writer: Person,
  editor: Person,
  storyId: string,
  publication: Publication = { kind: 'first' },
): Promise<void> {
  await told(submitStory(writer, { storyId }));
  await approveFiled(editor, storyId);
  await told(publishStory(editor, { storyId, ...publication }));
}

/** The editor's part: each core claim checked line by line, then this exact state approved. */
export async function approveFiled(editor: Person, storyId: string): Promise<void> {
  const sourcing = await readSourcing(editor, storyId);
  for (const claim of sourcing?.claims ?? []) {
    if (claim.materiality !== 'core' || claim.checkedBy.length > 0) continue;
    await told(checkClaim(editor, { storyId, claimId: claim.id, stateHash: claim.checkHash }));
  }
  await told(approveStory(editor, { storyId, revisionHash: sourcing?.hash ?? '' }));
}
