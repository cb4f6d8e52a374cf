import { z } from 'zod';
import { canonicalJson } from '@/editor/canonical-json';
import { settings } from '@/platform/settings';
import { sha256 } from '../answers';
import type { AuditEvent } from '../audit/events';
import { command } from '../command';
import { id } from '../input';
import { useDirectory } from '../permissions/can';
import type { Actor } from '../people/actor';
import { refuse } from '../refusal';
import { mostMeetings } from '../sealed/meetings';
import { meetSealed, strangeTo } from '../sealed/note-met';
import type { Transaction } from '../transaction';
import { searchContents } from './contents/search-contents';
import { recordCustody } from './custody';
import { claimsToExport, evidenceToExport } from './export-content';
import { exportKey } from './export-key';
import { insistOnWholeFiles } from './insist-on-whole-files';
import { leaveOutSealed } from './leave-out-sealed';
import { countLeftOut, counted, neverExported } from './left-out';
import { countNotSearched } from './not-searched';

/** Bytes that a ZIP holds without an extension that not every reader knows, with room for what is not a file of evidence. */
const most = 4_000_000_000;

/**
 * Notes in the chain of custody of each piece of evidence, and in the audit, that a report of one claim or one story is
 * taken away, and says what is to be packed.
 */
export const exportEvidence = command({
  name: 'export-evidence',
  summary: 'Notes that the evidence of a claim or a story is exported, and answers the manifest and the files of the package.',
  input: z.strictObject({ of: z.enum(['claim', 'story']), id }),
  value: z.strictObject({
    manifest: z.string().describe('Canonical JSON (RFC 8785).'),
    leftOut: z.array(counted).describe('How many of what this report lacks, and why; it stands in the manifest too.'),
    notSearched: z.array(counted).describe('In how many of the files words could not be searched, or not all, and why; so does this.'),
    files: z.array(z.strictObject({ path: z.string(), evidenceId: id.describe('A piece of evidence that it belongs to.'), sha256, size: z.int().nonnegative() })),
  }),
  async prepare({ db, actor, authorise }, subject) {
    const claims = await claimsToExport(db, actor, subject);
    authorise(useDirectory(actor));
    await insistOnWholeFiles(db, evidenceOf(claims));
    return searchContents(db, evidenceOf(claims));
  },
  async run({ db, actor, at, authorise }, subject, contents) {
    const claims = await claimsToExport(db, actor, subject);
    authorise(useDirectory(actor));
    const ids = evidenceOf(claims);
    const personId = actor.kind === 'person' ? actor.id : null;
    for (const evidenceId of ids) await recordCustody(db, { evidenceId, action: 'exported', personId, data: { of: subject.of, id: subject.id }, at });
    const { evidence, sourceIds: ofFiles } = await evidenceToExport(db, ids, contents);
    const listed = evidence.flatMap(({ id: evidenceId, files }) => files.map((file) => ({ evidenceId, ...file })));
    const packed = listed.flatMap(({ path, evidenceId, sha256: hash, size }) => (path === null ? [] : { path, evidenceId, sha256: hash, size }));
    const files = [...new Map(packed.map((file) => [file.path, file])).values()];
    if (files.length > 60_000 || files.reduce((sum, { size }) => sum + size, 0) > most) {
      refuse('conflict', 'These files are more than one package holds, which is 4 GB. Export the claims one by one.');
    }
    const { data: told, entries: sealed, sourceIds: ofTexts } = await leaveOutSealed(db, {
      format: 'stet-evidence-report/1',
      newsroom: settings().newsroomName,
      about: { type: subject.of, id: subject.id },
      exportedAt: at.toISOString(),
      exportedBy: { id: personId, role: actor.kind === 'person' ? actor.role : 'system' },
      signedWith: { algorithm: 'Ed25519', fingerprint: exportKey().fingerprint },
      leftOut: neverExported,
      claims,
      evidence,
    });
    const met = await meetInReport(db, actor, { sourceIds: [...new Set([...ofFiles, ...ofTexts])], storyId: subject.of === 'story' ? subject.id : undefined, at });
    const left = await countLeftOut(db, { claimIds: claims.map(({ id: claimId }) => claimId), evidenceIds: ids, sealed, telling: listed.length - packed.length });
    const unsearched = countNotSearched(files.map(({ sha256: hash }) => contents.unsearched.get(hash) ?? null));
    const manifest = `${canonicalJson({ ...told, leftOutHere: left, notSearchedHere: unsearched })}\n`;
    const story = subject.of === 'story' ? { storyId: subject.id } : {};
    const data = { evidence: ids.length, files: files.length };
    return {
      value: { manifest, leftOut: left, notSearched: unsearched, files },
      events: [{ name: 'evidence.exported', subject: { type: subject.of, id: subject.id }, ...story, data }, ...met],
    };
  },
});

type Met = { sourceIds: readonly string[]; storyId: string | undefined; at: Date };

/**
 * What a report leaves out tells whoever takes it away that it is sealed, file by file: that they met it is written down. Where
 * it would tell of more sources at once than somebody may meet in a quarter of an hour, it tells of none.
 */
async function meetInReport(db: Transaction, actor: Actor, { sourceIds, storyId, at }: Met): Promise<AuditEvent[]> {
  if (actor.kind !== 'person') return [];
  const strange = await strangeTo(db, actor.id, sourceIds, at);
  if (strange.length > mostMeetings) refuse('conflict', `More than ${mostMeetings} sealed sources stand in what this report is made of. Somebody who holds the grants has to export it, or it has to be exported in parts.`);
  return meetSealed(db, actor, { sourceIds, ...(storyId === undefined ? {} : { storyId }), at });
}

/** In one order always, so that two exports at once never wait for each other in a circle. */
function evidenceOf(claims: Awaited<ReturnType<typeof claimsToExport>>): string[] {
  return [...new Set(claims.flatMap(({ evidence }) => evidence.map(({ evidenceId }) => evidenceId)))].sort();
}
