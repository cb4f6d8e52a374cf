import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { resolveRemark as mayResolve } from '../permissions/can';
import { refuse } from '../refusal';
import { writersOf } from '../stories/load-story';
import { loadRemark } from './load-remark';

/** Closes a remark. A checker's query is closed by who asked it or by an editor, not by a writer it was put to. */
export const resolveRemark = command({
  name: 'resolve-remark',
  summary: 'Closes a remark or a query.',
  input: z.strictObject({ remarkId: id }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { remarkId }) {
    const { remark, story } = await loadRemark(db, actor, remarkId);
    authorise(mayResolve(actor, story, remark, await writersOf(db, story)));
    if (remark.resolvedAt) refuse('conflict', 'The remark is closed already.');
    const resolvedById = actor.kind === 'person' ? actor.id : story.ownerId;
    await db.remark.update({ where: { id: remarkId }, data: { resolvedAt: at, resolvedById } });
    return {
      value: null,
      events: [{ name: 'remark.resolved', subject: { type: 'remark', id: remarkId }, storyId: story.id, data: {} }],
    };
  },
});
