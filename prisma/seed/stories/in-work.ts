import { randomUUID } from 'node:crypto';
import { makeRemark } from '@/newsroom/remarks/make-remark';
import { answerRemark } from '@/newsroom/remarks/answer-remark';
import { publishUrgently } from '@/newsroom/publishing/publish-urgently';
import { readSourcing } from '@/newsroom/claims/read-sourcing';
import { readReview } from '@/newsroom/review/read-review';
import { returnStory } from '@/newsroom/review/return-story';
import { submitStory } from '@/newsroom/review/submit-story';
import { restrictStory } from '@/newsroom/stories/restrict-story';
import { shareStory } from '@/newsroom/stories/share-story';
import { during } from '@/platform/clock';
import { fileStory } from '../file-story';
import { manuscript } from '../manuscript';
import type { DemoNewsroom } from '../newsroom-of-the-demo';
import { addSources } from '../sources';
import { told } from '../told';

/** Stories that readers have not seen: drafting, in review, returned, urgent, restricted. */
export async function tellInWork(newsroom: DemoNewsroom): Promise<void> {
  const { hoursAgo, people } = newsroom;
  const sources = await during(hoursAgo(12), () =>
    addSources(people.mina, {
      traders: { name: 'Traders’ association of Chaman', kind: 'organisation' },
      driver: { name: 'Lorry driver Gul Khan', kind: 'person', directness: 'witness' },
      customs: { name: 'Customs office at Chaman', kind: 'organisation' },
      library: { name: 'Harwick library', kind: 'organisation' },
      readers: { name: 'Friends of Harwick library', kind: 'organisation' },
      hospital: { name: 'Harwick hospital', kind: 'organisation' },
      ambulance: { name: 'Ambulance service of Arlen', kind: 'organisation' },
      invoices: { name: 'Invoices of the harbour authority, read by Stet', kind: 'document' },
      authority: { name: 'Harbour authority of Arlen', kind: 'organisation' },
    }),
  );
  await during(hoursAgo(3), () => draftingCrossing(newsroom, sources));
  await during(hoursAgo(2.5), () => crossingInReview(newsroom, sources));
  await during(hoursAgo(8), () => returned(newsroom, sources));
  await during(hoursAgo(2), () => urgent(newsroom, sources));
  await during(hoursAgo(20), () => restricted(newsroom, sources));
}

type Sources = Record<'traders' | 'driver' | 'customs' | 'library' | 'readers' | 'hospital' | 'ambulance' | 'invoices' | 'authority', string>;

/** The next piece from the crossing, half written: a quotation rests on nothing yet. */
async function draftingCrossing({ people, sections }: DemoNewsroom, sources: Sources): Promise<void> {
  await fileStory(
    people.mina,
    manuscript(
      sections.world,
      {
        headline: 'Traders wait at Chaman as the crossing stays shut',
        standfirst: '[lorries: Some 900 lorries stand before the gate, traders say.]',
        dateline: 'Quetta',
        body: [
          '[lorries: Some 900 lorries are waiting on the Pakistani side of the crossing, the traders’ association of Chaman says.] [fruit: “The grapes will not last the week,” a driver said.]',
          'Customs officers at Chaman said that nothing would move before Friday.',
        ],
      },
      {
        lorries: {
          statement: 'Some 900 lorries wait before the crossing at Chaman.',
          kind: 'figure',
          materiality: 'core',
          figure: { low: '800', high: '1000', unit: 'lorries', definition: 'Lorries waiting on the Pakistani side', asOf: null },
          notes: [{ sourceId: sources.traders, stance: 'asserts', obtainedHow: 'Telephone call' }],
          found: { verification: 'unverified', method: '' },
        },
        fruit: { statement: 'A driver said that the grapes would not last the week.', kind: 'quote' },
      },
    ),
  );
}

/** In review, with findings an editor has to weigh. */
async function crossingInReview({ people, sections }: DemoNewsroom, sources: Sources): Promise<void> {
  const { id } = await fileStory(
    people.mina,
    manuscript(
      sections.world,
      {
        headline: '[toll: Crossing earns its holders a fortune, traders say]',
        standfirst: '[toll: Lorries pay a toll on each side, the association says]; its sum could not be independently verified.',
        dateline: 'Quetta',
        body: [
          '[toll: A lorry pays the equivalent of 400 dollars in tolls at Spin Boldak, the traders’ association of Chaman said.] The sum could not be independently verified.',
          '[driver: “I paid twice in one day,” the driver Gul Khan said.] Some 300 lorries crossed on an ordinary day last year.',
        ],
      },
      {
        toll: {
          statement: 'A lorry pays about 400 dollars in tolls at Spin Boldak.',
          kind: 'figure',
          materiality: 'core',
          figure: { low: '350', high: '450', unit: 'dollars', definition: 'Tolls for one lorry, both sides', asOf: '2026-11-20' },
          notes: [{ sourceId: sources.traders, stance: 'asserts', obtainedHow: 'Telephone call' }],
          found: { verification: 'unverified', method: '' },
        },
        driver: {
          statement: 'Gul Khan said that he paid twice in one day.',
          kind: 'quote',
          notes: [{ sourceId: sources.driver, stance: 'asserts', exactWords: 'I paid twice in one day.', obtainedHow: 'Met at the lorry park' }],
          found: { verification: 'corroborated', method: 'He showed two receipts of the same day.' },
        },
      },
    ),
  );
  await told(submitStory(people.mina, { storyId: id, message: 'One source for the toll so far; customs has not called back.' }));
}

/** Returned with remarks on particular words; one has been answered. */
async function returned({ people, sections }: DemoNewsroom, sources: Sources): Promise<void> {
  const { mina, daud } = people;
  const { id } = await fileStory(
    mina,
    manuscript(
      sections.politics,
      {
        headline: 'Harwick library to open on Sundays',
        standfirst: '[sunday: From January the reading room opens seven days a week, the library says.]',
        dateline: 'Harwick',
        body: [
          '[sunday: The Harwick library will open on Sundays from January, its director says.] It has wanted to for years.',
          '[friends: “We collected 3,000 names for this,” a spokesman for the Friends of Harwick library said.]',
        ],
      },
      {
        sunday: {
          statement: 'The Harwick library opens on Sundays from January.',
          materiality: 'core',
          kind: 'forecast',
          notes: [
            { sourceId: sources.library, stance: 'asserts' },
            { sourceId: sources.readers, stance: 'confirms' },
          ],
          found: { verification: 'corroborated', method: 'The library and its friends say the same.' },
        },
        friends: {
          statement: 'The Friends of Harwick library said that they had collected 3,000 names.',
          kind: 'quote',
          notes: [{ sourceId: sources.readers, stance: 'asserts', exactWords: 'We collected 3,000 names for this.' }],
          found: { verification: 'corroborated', method: 'We have seen the lists.' },
        },
      },
    ),
  );
  await told(submitStory(mina, { storyId: id }));
  const wanted = { exact: 'It has wanted to for years.', prefix: 'January, its director says. ', suffix: '' };
  const remarkId = randomUUID();
  await told(makeRemark(daud, { id: remarkId, storyId: id, quote: wanted, body: 'Says who? Attribute it or take it out.' }));
  await told(makeRemark(daud, { id: randomUUID(), storyId: id, body: 'Good to have. Who pays for the seventh day?' }));
  const read = await readReview(daud, id);
  await told(returnStory(daud, { storyId: id, readRevisionId: read?.newest?.id, message: 'Nearly there: one line needs a source, and say who pays.' }));
  await told(answerRemark(mina, { id: randomUUID(), remarkId, body: 'The director, when I called. I will put her in.' }));
}

/** Out before a second person approved, and waiting for one. */
async function urgent({ people, sections }: DemoNewsroom, sources: Sources): Promise<void> {
  const { tom, daud } = people;
  const { id } = await fileStory(
    tom,
    manuscript(
      sections.politics,
      {
        headline: 'Arlen bridge closed to all traffic',
        standfirst: '[closed: Police have closed the bridge in both directions], hospital and ambulance service say.',
        dateline: 'Harwick',
        body: [
          '[closed: The Arlen bridge is closed to all traffic, the ambulance service and the hospital said.] Drivers are sent round by Upper Arlen.',
        ],
      },
      {
        closed: {
          statement: 'The Arlen bridge is closed to all traffic.',
          materiality: 'core',
          notes: [
            { sourceId: sources.ambulance, stance: 'asserts' },
            { sourceId: sources.hospital, stance: 'confirms' },
          ],
          found: { verification: 'corroborated', method: 'Two services told us separately.' },
        },
      },
    ),
  );
  const { hash } = (await readSourcing(daud, id)) ?? {};
  const urgentReason = 'People are driving towards a closed bridge; nobody else on the desk at this hour.';
  await told(publishUrgently(daud, { storyId: id, kind: 'first', slug: 'arlen-bridge-closed', revisionHash: hash, urgentReason }));
}

/** Seen only by those named on it. */
async function restricted({ people, sections }: DemoNewsroom, sources: Sources): Promise<void> {
  const { tom, sana, lev } = people;
  const { id } = await fileStory(
    tom,
    manuscript(
      sections.business,
      {
        headline: 'Payments at the harbour authority',
        standfirst: '',
        dateline: 'Arlen Quay',
        body: [
          '[paid: The harbour authority paid the same invoice three times, according to documents seen by Stet.]',
          'The authority has until Thursday to answer.',
        ],
      },
      {
        paid: {
          statement: 'The harbour authority paid one invoice three times.',
          kind: 'allegation',
          materiality: 'core',
          seriousAllegation: true,
          notes: [{ sourceId: sources.invoices, stance: 'asserts', privateRemarks: 'Copies only so far.' }],
          found: { verification: 'unverified', method: '' },
        },
      },
    ),
  );
  await told(restrictStory(tom, { storyId: id, restricted: true }));
  for (const { id: personId } of [sana, lev]) await told(shareStory(tom, { storyId: id, personId }));
}
