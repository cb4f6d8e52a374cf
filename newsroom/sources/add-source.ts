import { z } from 'zod';
import { command } from '../command';
import { id } from '../input';
import { all } from '../permissions/answer';
import { addSource as mayAdd, useDirectory } from '../permissions/can';
import { refuse } from '../refusal';
import { refuseUnseenUpstream } from './refuse-unseen-upstream';
import { sourceFields } from './source-input';

/** Adds a source to the newsroom's directory. */
export const addSource = command({
  name: 'add-source',
  summary: 'Adds a source to the directory.',
  input: z.strictObject({ id, ...sourceFields }),
  value: z.strictObject({ id }),
  async run({ db, actor, at, authorise }, { id: sourceId, ...fields }) {
    authorise(all(useDirectory(actor), mayAdd(actor)));
    if (actor.kind !== 'person') refuse('forbidden', 'A source is added by a person.');
    await refuseUnseenUpstream(db, actor, { ...fields, listed: true });
    await db.source.create({ data: { id: sourceId, ...fields, createdById: actor.id, createdAt: at, updatedAt: at } });
    return {
      value: { id: sourceId },
      events: [{ name: 'source.added', subject: { type: 'source', id: sourceId }, data: { kind: fields.kind } }],
    };
  },
});
