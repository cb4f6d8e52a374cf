import { z } from 'zod';
import { command } from '../command';
import { id, requiredLine } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { recordCustody } from './custody';
import { recordingMetadata } from './recording-metadata';

/** Writes down, once, what a film or a sound recording says of itself. */
export const noteRecording = command({
  name: 'note-recording',
  summary: 'Notes what a film or a sound recording says of itself; only the newsroom itself does that.',
  input: z.strictObject({
    fileId: id,
    said: recordingMetadata.nullable().describe('Null when it could not be read.'),
    reader: requiredLine(100).describe('Name and version of what read it.'),
  }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { fileId, said, reader }) {
    authorise(beSystem(actor));
    const file = await db.evidenceFile.findUnique({ where: { id: fileId }, select: { evidenceId: true } });
    if (!file) refuse('not_found', 'There is no such file.');
    await db.recordingMetadata.create({ data: { fileId, ...(said ? { said } : {}), reader, at } });
    const data = { fileId, state: said ? 'read' : 'unreadable' };
    await recordCustody(db, { evidenceId: file.evidenceId, action: 'metadata read', personId: null, data, at });
    return { value: null, events: [{ name: 'evidence.metadata-read', subject: { type: 'evidence', id: file.evidenceId }, data }] };
  },
});
