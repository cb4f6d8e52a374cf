import { deskDatabase } from '@/platform/database';
import { system } from '../people/actor';
import { verifyEvidence } from './verify-evidence';
import { wrongWords } from './wrong-file';

/** Verifies every piece of evidence, one after the other. Each complaint names what is wrong, in a sentence. */
export async function verifyAllEvidence(): Promise<{ evidence: number; files: number; complaints: string[] }> {
  const db = deskDatabase();
  const complaints: string[] = [];
  let evidence = 0;
  let files = 0;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db.evidence.findMany({ where: { id: { gt: after } }, orderBy: { id: 'asc' }, take: 200, select: { id: true } });
    for (const { id: evidenceId } of rows) {
      const result = await verifyEvidence(system, { evidenceId }).catch((error: Error) => error);
      evidence += 1;
      if (result instanceof Error) {
        complaints.push(`Evidence ${evidenceId} could not be read: ${result.message}`);
        continue;
      }
      if (!result.ok) {
        complaints.push(`Evidence ${evidenceId} could not be verified: ${result.refusal.sentence}`);
        continue;
      }
      const { wrong, spoilt, brokenAt, files: hashed } = result.value;
      files += hashed;
      for (const each of wrong) complaints.push(`Evidence ${evidenceId}: file ${each.fileId} (${each.name}, ${each.hash}) ${wrongWords(each)}.`);
      for (const each of spoilt) complaints.push(`Evidence ${evidenceId}: the picture ${each.fileId} drawn to look at (${each.name}) ${wrongWords(each)}; the file itself is not concerned.`);
      if (brokenAt !== null) complaints.push(`Evidence ${evidenceId}: its chain of custody is broken at touch ${brokenAt}, which was altered or is gone.`);
    }
    const last = rows.at(-1);
    if (!last) return { evidence, files, complaints };
    after = last.id;
  }
}
