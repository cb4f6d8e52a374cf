import { randomUUID } from 'node:crypto';
import { expect, test } from '../fixtures';
import { hoursFromNow, newsdesk } from './newsdesk';
import { Piece, sources } from './piece';

// Courts hand draft judgments to the parties before they are given; to publish one is contempt of court.

const court = 'The registry of the Supreme Court';
const text = {
  headline: 'Court strikes down the licence for the Velm mine',
  standfirst: 'The ruling ends nine years of argument.',
  dateline: 'London',
  body: ['[ruling|The Supreme Court has struck down the licence for the Velm mine], its registry said. The judgment runs to ninety pages.'],
};

test('an embargoed judgment waits: nobody publishes it early, a lawyer alone may lift the bar, it can be scheduled for its moment, and it is taken back where all can read it', async ({ newsroom }) => {
  const { mina, daud, sana, lev } = await newsdesk(newsroom);
  const piece = new Piece(newsroom.db, mina, sources({ [court]: 'organisation' }));
  const ends = hoursFromNow(20);
  await piece.file(newsroom.sectionId, text, {
    ruling: {
      statement: 'The Supreme Court has struck down the licence for the Velm mine.',
      verification: 'verified',
      method: 'We have read the judgment.',
      notes: [{ source: court, stance: 'asserts', terms: 'embargoed', embargoUntil: ends, publicAttribution: 'the registry of the Supreme Court' }],
    },
  }, { verifier: daud });
  const claimId = piece.claims.get('ruling')!;

  expect(await piece.submit(), 'nobody has looked where the judgment comes from').toEqual(['checked']);
  const evidenceId = randomUUID();
  await mina.tell('add-evidence', { id: evidenceId, claimId, kind: 'document', title: 'The judgment, as the registry sent it' });
  await daud.tell('check-evidence', { evidenceId, check: 'provenance', outcome: 'established', method: 'The registry read its number out to us by telephone.' });

  // A story may be written and read by an editor meanwhile.
  expect(await piece.submit()).toEqual([]);
  expect(await piece.approve(daud)).toEqual([]);
  const early = await daud.asks('publish-story', { storyId: piece.id, kind: 'first' });
  expect(early).toMatchObject({ ok: false, refusal: { code: 'gate', findings: [{ rule: 'terms-kept', claimId }] } });
  const { hash: revisionHash } = await daud.reads<{ hash: string }>(`/api/v1/stories/${piece.id}/sourcing`);
  expect(await daud.asks('publish-urgently', { storyId: piece.id, kind: 'first', revisionHash, urgentReason: 'A rival has it.' })).toMatchObject({ ok: false });
  expect(await sana.asks('override-finding', { storyId: piece.id, rule: 'terms-kept', claimId, revisionHash, reason: 'It is in the public interest.' })).toMatchObject({ ok: false, refusal: { code: 'forbidden' } });
  expect(await daud.asks('schedule-story', { storyId: piece.id, kind: 'first', goesOutAt: hoursFromNow(19).toISOString() })).toMatchObject({ ok: false, refusal: { code: 'gate' } });

  await daud.tell('schedule-story', { storyId: piece.id, kind: 'first', goesOutAt: hoursFromNow(21).toISOString() });
  expect((await fetch(`${newsroom.url}/search?q=Velm`)).status).toBe(200);
  expect(await newsroom.count('SELECT count(*) FROM published.stories WHERE id = $1', piece.id)).toBe(0);

  await daud.tell('unschedule-story', { storyId: piece.id });
  await lev.tell('override-finding', { storyId: piece.id, rule: 'terms-kept', claimId, revisionHash, reason: 'The court lifted the embargo this morning by order.' });
  await daud.tell('publish-story', { storyId: piece.id, kind: 'first' });
  const address = newsroom.url + (await piece.address());
  expect(await (await fetch(address)).text()).toContain('ninety pages');

  // What the registry had sent was not the judgment that the court gave.
  await daud.tell('retract-story', { storyId: piece.id, notice: 'The court’s registry sent out a text that the court has not adopted.' });
  await expect.poll(async () => (await fetch(address)).text()).toContain('The court’s registry sent out a text that the court has not adopted.');
  const withdrawn = await (await fetch(address)).text();
  expect(withdrawn).toContain('"creativeWorkStatus":"Retracted"');
  expect(withdrawn).not.toContain('ninety pages');
  expect(await newsroom.count(`SELECT count(*) FROM published.claims WHERE id = $1 AND disposition = 'retracted'`, claimId)).toBe(1);
  expect(await newsroom.count('SELECT count(*) FROM published.corrections WHERE "storyId" = $1', piece.id)).toBe(1);
});
