import path from 'node:path';
import type { Actor } from '../people/actor';
import { visibleClaims, visibleStories } from '../permissions/visible';
import { refuse } from '../refusal';
import type { Transaction } from '../transaction';
import { type SearchedContents, sealedState } from './contents/search-contents';
import { filesThatTell } from './files-that-tell';

/** What a report is about. */
export type ExportSubject = { of: 'claim' | 'story'; id: string };

/** The claims a report is about. Refuses whoever does not see the claim or the story, as if there were none. */
export async function claimsToExport(db: Transaction, actor: Actor, { of, id }: ExportSubject) {
  if (of === 'story' && !(await db.story.findFirst({ where: { AND: [{ id }, visibleStories(actor)] }, select: { id: true } }))) {
    refuse('not_found', 'There is no such story, or you may not see it.');
  }
  const subject = of === 'claim' ? { id } : { appearances: { some: { storyId: id, current: { not: null } } } };
  const rows = await db.claim.findMany({
    where: { AND: [subject, visibleClaims(actor)] },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      statement: true,
      kind: true,
      verification: true,
      verificationMethod: true,
      disposition: true,
      evidence: { orderBy: { evidenceId: 'asc' }, select: { evidenceId: true, bearing: true } },
    },
  });
  if (of === 'claim' && rows.length === 0) refuse('not_found', 'There is no such claim, or you may not see it.');
  return rows;
}

/**
 * The files of evidence as they lie in a package; what was drawn anew to be looked at is not evidence and stays behind. A
 * file in which something sealed stands, or that says it of itself, lies nowhere: with a part cut out it would not be what
 * was kept.
 */
async function filesToExport(db: Transaction, evidenceIds: readonly string[], contents: SearchedContents) {
  const rows = await db.evidenceFile.findMany({
    where: { evidenceId: { in: [...evidenceIds] }, role: { not: 'view' } },
    orderBy: [{ addedAt: 'asc' }, { id: 'asc' }],
    select: { id: true, evidenceId: true, role: true, name: true, mediaType: true, size: true, hash: true, addedAt: true },
  });
  if (rows.some(({ hash }) => !contents.looked.has(hash)) || (await sealedState(db)) !== contents.state) {
    refuse('conflict', 'Something was added or sealed while the files were searched. Export it again.');
  }
  const telling = await filesThatTell(db, rows.map(({ hash }) => hash), contents.telling);
  const pathOf = new Map<string, string>();
  const files = rows.map(({ hash, addedAt, ...row }) => {
    // The same bytes lie in a package once, under the first name's ending: nothing of a name from outside is a path.
    const place = pathOf.get(hash) ?? `files/${hash}${/^\.[a-z0-9]{1,8}$/.exec(path.extname(row.name))?.[0] ?? ''}`;
    pathOf.set(hash, place);
    return { ...row, path: telling.has(hash) ? null : place, sha256: hash, searched: !contents.unsearched.has(hash), addedAt: addedAt.toISOString() };
  });
  return { files, sourceIds: rows.flatMap(({ hash }) => telling.get(hash) ?? []) };
}

/**
 * What is known of each piece of evidence, its chain of custody last, and of which sources something sealed stands in its
 * files. Private remarks and the keeper's notes are never read.
 */
export async function evidenceToExport(db: Transaction, evidenceIds: readonly string[], contents: SearchedContents) {
  const { files, sourceIds } = await filesToExport(db, evidenceIds, contents);
  const rows = await db.evidence.findMany({
    where: { id: { in: [...evidenceIds] } },
    orderBy: { id: 'asc' },
    select: {
      id: true,
      title: true,
      kind: true,
      url: true,
      publicDescription: true,
      userMade: true,
      obtainedAt: true,
      checks: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { check: true, outcome: true, method: true, at: true } },
      ratings: { orderBy: [{ at: 'asc' }, { id: 'asc' }], select: { category: true, reason: true, at: true } },
      custody: {
        orderBy: { sequence: 'asc' },
        select: { sequence: true, action: true, data: true, personId: true, at: true, previousHash: true, hash: true },
      },
    },
  });
  const timed = <Row extends { at: Date }>(row: Row) => ({ ...row, at: row.at.toISOString() });
  const evidence = rows.map(({ obtainedAt, checks, ratings, custody, ...row }) => ({
    ...row,
    obtainedAt: obtainedAt.toISOString(),
    checks: checks.map(timed),
    ratings: ratings.map(timed),
    files: files.filter(({ evidenceId }) => evidenceId === row.id).map(({ evidenceId: _, ...file }) => file),
    custody: custody.map(timed),
  }));
  return { evidence, sourceIds };
}
