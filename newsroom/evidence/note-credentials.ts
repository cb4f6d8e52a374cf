import { z } from 'zod';
import { command } from '../command';
import { id, requiredLine } from '../input';
import { beSystem } from '../permissions/can';
import { refuse } from '../refusal';
import { recordCustody } from './custody';
import { fileCredentials } from './file-credentials';

/** Writes down, once, what the Content Credentials of a file say. */
export const noteCredentials = command({
  name: 'note-credentials',
  summary: 'Notes what the Content Credentials of a file say; only the newsroom itself does that.',
  input: z.strictObject({
    fileId: id,
    said: fileCredentials.nullable().describe('Null when the file carries none.'),
    reader: requiredLine(100).describe('Name and version of what read them.'),
  }),
  value: z.null(),
  async run({ db, actor, at, authorise }, { fileId, said, reader }) {
    authorise(beSystem(actor));
    const file = await db.evidenceFile.findUnique({ where: { id: fileId }, select: { evidenceId: true } });
    if (!file) refuse('not_found', 'There is no such file.');
    await db.fileCredentials.create({ data: { fileId, ...(said ? { said } : {}), reader, at } });
    const data = { fileId, state: said?.state ?? 'none' };
    await recordCustody(db, { evidenceId: file.evidenceId, action: 'credentials read', personId: null, data, at });
    return { value: null, events: [{ name: 'evidence.credentials-read', subject: { type: 'evidence', id: file.evidenceId }, data }] };
  },
});
