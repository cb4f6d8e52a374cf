import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { resolveRemark as mayResolve } from '../permissions/can';
import { refuse } from '../refusal';
import { writersOf } from '../stories/load-story';
import { loadRemarks } from './load-remark';
import { mostRemarks } from './read-remarks';

/**
 * Closes what whoever asks has seen of one story: somebody who looked through a crowd of readers' reports closes them at
 * once, and none that came meanwhile. What somebody else closed before is passed over. A checker's query is closed by who
 * asked it or by an editor, not by a writer it was put to.
 */
export const resolveRemarks = command({
  name: 'resolve-remarks',
  summary: 'Closes remarks, queries or readers’ reports on one story, all of them or none.',
  input: z.strictObject({ remarkIds: z.array(id).min(1).max(mostRemarks) }),
  value: z.strictObject({ closed: z.int().positive().describe('How many were open.') }),
  async run({ db, actor, at, authorise }, { remarkIds }) {
    const { remarks, story } = await loadRemarks(db, actor, remarkIds);
    const writerIds = await writersOf(db, story);
    for (const remark of remarks) authorise(mayResolve(actor, story, remark, writerIds));
    const open = remarks.flatMap((remark) => (remark.resolvedAt ? [] : remark.id));
    if (open.length === 0) refuse('conflict', remarks.length === 1 ? 'The remark is closed already.' : 'All of these are closed already.');
    const resolvedById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.remark.updateMany({ where: { id: { in: open } }, data: { resolvedAt: at, resolvedById } });
    return {
      value: { closed: open.length },
      events: open.map((id) => ({ name: 'remark.resolved', subject: { type: 'remark', id }, storyId: story.id, data: {} })),
    };
  },
});
