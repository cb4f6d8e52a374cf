import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { body, claim, doc, figure, headline, p, standfirst } from '@/editor/testing/build';
import { EDITOR_VERSION } from '@/editor/version';
import { fileStory } from '@/prisma/seed/file-story';
import { told } from '@/prisma/seed/told';
import { readSourcing } from '../claims/read-sourcing';
import { saveDraft } from '../drafts/save-draft';
import { changeDetails } from '../stories/change-details';
import { openWorld, type World } from '../testing/world';
import { approveStory } from './approve-story';
import { checkClaim } from './check-claim';
import { submitStory } from './submit-story';

let world: World;
let filed: Awaited<ReturnType<typeof file>>;

beforeAll(async () => {
  world = await openWorld();
  filed = await file();
});
afterAll(() => world.close());

const [title, first, shown] = [randomUUID(), randomUUID(), randomUUID()];
const words = { head: 'Police say ', tail: ' in Kabul, police and the hospital said.', after: ' It opened in 1952.', beside: '', caption: '' };

/** The bridge is shut: said on three surfaces, with words before, behind and beside the marks that can be others. */
function text({ head, tail, after, beside, caption }: typeof words) {
  return doc(
    headline(head, claim(title, 'the bridge is shut')),
    standfirst('Drivers are sent round.'),
    body(p('Mr. Karim stopped there. The bridge ', beside, claim(first, 'has been shut'), tail, after), p('A detour takes an hour.'), figure({}, claim(shown, 'The shut bridge'), caption)),
  );
}

const [police, hospital] = ['Police', 'The hospital'];

async function file(): Promise<{ storyId: string; claimId: string; saved: (now: Partial<typeof words>) => Promise<void> }> {
  const { mina, sectionId } = world;
  const sourceIds = [await world.source(mina, police, 'official'), await world.source(mina, hospital)];
  const shut = {
    anchors: [title, first, shown],
    statement: 'The bridge is shut.',
    materiality: 'core' as const,
    notes: sourceIds.map((sourceId) => ({ sourceId, stance: 'asserts' as const })),
    found: { verification: 'corroborated' as const, method: 'We asked two.' },
  };
  const { id: storyId, claimIds, version } = await fileStory(mina, { sectionId, document: text(words), claims: { shut } });
  let basedOn = version;
  const saved = async (now: Partial<typeof words>) => {
    ({ version: basedOn } = await told(saveDraft(mina, { storyId, basedOn, editorVersion: EDITOR_VERSION, document: text({ ...words, ...now }) })));
  };
  return { storyId, claimId: claimIds.shut ?? '', saved };
}

test('a check is of the whole sentence: words put beside the mark void it, on any surface, and words elsewhere do not', async () => {
  const { daud } = world;
  const { storyId, claimId, saved } = filed;
  const read = async () => (await readSourcing(daud, storyId))!.claims[0]!;
  const { checkHash: stateHash } = await read();
  await told(checkClaim(daud, { storyId, claimId, stateHash }));
  const stands = async (now: Partial<typeof words>) => {
    await saved(now);
    return (await read()).checkedBy.length > 0;
  };

  expect(await stands({ after: ' It opened in 1951. It was never closed before.' }), 'other sentences').toBe(true);
  expect(await stands({ beside: 'is said falsely to be one that ' }), 'before the mark').toBe(false);
  expect(await stands({ tail: ' in Kabul, which is not true.' }), 'behind it').toBe(false);
  expect(await stands({ head: 'Nobody says ' }), 'in the headline').toBe(false);
  expect(await stands({ caption: ', allegedly' }), 'in a caption').toBe(false);
  expect(await stands({}), 'as it was checked').toBe(true);
});

test('a sentence that turned while it was read is not what was checked, and the story waits for another check', async () => {
  const { mina, daud } = world;
  const { storyId, claimId, saved } = filed;
  const { checkHash: stateHash } = (await readSourcing(daud, storyId))!.claims[0]!;
  const check = (hash = stateHash) => checkClaim(daud, { storyId, claimId, stateHash: hash });
  await told(check());
  await saved({ tail: ' in Kabul for a day, police and the hospital said.' });
  expect(await check()).toMatchObject({ ok: false, refusal: { code: 'stale' } });
  await told(submitStory(mina, { storyId }));
  const approve = async () => approveStory(daud, { storyId, revisionHash: (await readSourcing(daud, storyId))?.hash });
  expect(await approve()).toMatchObject({ ok: false, refusal: { code: 'gate', findings: [{ rule: 'second-check' }] } });
  await told(check((await readSourcing(daud, storyId))!.claims[0]!.checkHash));
  expect(await approve()).toMatchObject({ ok: true });
});

test('where the gate cannot read whether “sources” are one, somebody who did not write it has to have', async () => {
  const { mina, daud, sectionId } = world;
  const [anchor, clerk] = [randomUUID(), await world.source(mina, 'A clerk', 'person')];
  const { id: storyId, claimIds } = await fileStory(mina, {
    sectionId,
    document: doc(headline('Gespräche gescheitert'), body(p('Quellen sagen, dass ', claim(anchor, 'die Gespräche gescheitert sind'), '.'))),
    claims: {
      failed: {
        anchors: [anchor],
        statement: 'Die Gespräche sind gescheitert.',
        notes: [{ sourceId: clerk, stance: 'asserts', terms: 'background' }],
        found: { verification: 'unverified', method: '' },
      },
    },
  });
  await told(changeDetails(mina, { storyId, language: 'de' }));
  const read = async () => (await readSourcing(daud, storyId))!;
  const found = async () => (await read()).findings.filter(({ rule }) => rule === 'plural-sources');
  expect(await found()).toMatchObject([{ severity: 'block', binding: 'publication', claimId: claimIds.failed }]);
  await told(checkClaim(daud, { storyId, claimId: claimIds.failed, stateHash: (await read()).claims[0]!.checkHash }));
  expect(await found()).toEqual([]);
});
