import { retractStory } from '@/newsroom/publishing/retract-story';
import { during } from '@/platform/clock';
import type { DemoNewsroom } from '../newsroom-of-the-demo';
import { addSources } from '../sources';
import { tellLive } from '../tell-live';
import { told } from '../told';

/** World, beside the crossing: a ferry, a dam, a treaty, and a story that had to be taken back. */
export async function tellWorld(newsroom: DemoNewsroom): Promise<void> {
  const { tom, mina, daud, ines } = newsroom.people;
  const sources = await during(newsroom.hoursAgo(130), () =>
    addSources(tom, {
      operator: { name: 'Northern Ferries, operator', kind: 'organisation' },
      coastguard: { name: 'Coastguard of Varn', kind: 'organisation', directness: 'witness' },
      passenger: { name: 'Passenger Mirela Novak', kind: 'person', directness: 'witness' },
      upper: { name: 'Government of Upper Sela', kind: 'organisation', interest: 'Party to the dispute.' },
      lower: { name: 'Government of Lower Sela', kind: 'organisation', interest: 'Party to the dispute.' },
      satellite: { name: 'Satellite pictures of the reservoir', kind: 'document', directness: 'witness' },
      treaty: { name: 'Text of the Varn fisheries treaty', kind: 'document' },
      envoy: { name: 'Envoy of Varn', kind: 'official' },
      radio: { name: 'Radio Sela', kind: 'outlet', directness: 'relay', upstream: 'upper' },
    }),
  );

  await tellLive(newsroom, {
    section: 'world',
    writer: tom,
    editor: ines,
    hours: 6,
    slug: 'ferry-reaches-harbour-after-engine-fire',
    topics: ['sea'],
    copy: {
      headline: 'Ferry reaches harbour after a fire in its engine room',
      standfirst: '[safe: All 212 people aboard are safe, operator and coastguard say.]',
      dateline: 'Varn',
      body: [
        '[safe: All 212 people aboard the ferry Solveig are safe, the operator and the coastguard said.] The ship reached harbour under tow four hours after a fire broke out in her engine room.',
        '[alarm: No alarm sounded for twenty minutes, a passenger, Mirela Novak, told Stet.] The operator denies it: the alarm, it says, sounded within a minute. Neither account could be independently verified.',
        '[cause: What caused the fire is not known, the coastguard said.]',
      ],
    },
    plans: {
      safe: {
        statement: 'All 212 people aboard the Solveig are safe.',
        kind: 'figure',
        materiality: 'core',
        figure: { low: '212', high: '212', unit: 'people', definition: 'Passengers and crew', asOf: '2026-11-23' },
        notes: [
          { sourceId: sources.operator, stance: 'asserts' },
          { sourceId: sources.coastguard, stance: 'confirms', basis: 'Counted on the quay' },
        ],
        found: { verification: 'corroborated', method: 'Operator and coastguard counted separately and agree.' },
      },
      alarm: {
        statement: 'No alarm sounded aboard the Solveig for twenty minutes.',
        kind: 'allegation',
        notes: [
          { sourceId: sources.passenger, stance: 'asserts', obtainedHow: 'Telephone call from the quay' },
          { sourceId: sources.operator, stance: 'denies', obtainedHow: 'Statement' },
        ],
        found: { verification: 'unverified', method: 'One passenger’s account; the ship’s log is with the coastguard.' },
      },
      cause: {
        statement: 'The cause of the fire is not known.',
        materiality: 'background',
        notes: [
          { sourceId: sources.coastguard, stance: 'asserts' },
          { sourceId: sources.operator, stance: 'confirms' },
        ],
        found: { verification: 'corroborated', method: 'Operator and coastguard say the same.' },
      },
    },
  });

  await tellLive(newsroom, {
    section: 'world',
    writer: mina,
    editor: daud,
    hours: 30,
    byline: 'Our correspondent on the Sela',
    slug: 'two-governments-blame-each-other-for-the-flood',
    topics: ['sela'],
    copy: {
      headline: '[gates: Upstream gates caused the flood, Lower Sela claims]; its neighbour denies opening them',
      standfirst: '[gates: Lower Sela says its neighbour opened a dam without warning]; Upper Sela denies that. It could not be independently verified.',
      dateline: 'Sela Bridge',
      body: [
        '[gates: The flood of Saturday night came because Upper Sela opened the gates of its dam without warning, the government of Lower Sela claims.] Upper Sela denies it and speaks of rain. Who is right could not be independently verified.',
        '[level: Satellite pictures show that the reservoir stood four metres lower on Sunday than on Friday.] That fits an opened gate; it would also fit a spillway that did what it was built for.',
      ],
    },
    plans: {
      gates: {
        statement: 'Upper Sela opened the gates of its dam without warning.',
        kind: 'allegation',
        materiality: 'core',
        notes: [
          { sourceId: sources.lower, stance: 'asserts', obtainedHow: 'Statement' },
          { sourceId: sources.satellite, stance: 'partly_confirms', basis: 'The reservoir fell by four metres' },
          { sourceId: sources.upper, stance: 'denies', obtainedHow: 'Statement' },
          { sourceId: sources.radio, stance: 'denies', obtainedHow: 'Broadcast' },
        ],
        evidence: [{ kind: 'capture', title: 'Two satellite pictures', publicDescription: 'Pictures of the reservoir on Friday and on Sunday, which we compared.' }],
        found: { verification: 'not_independently_verified', method: 'We compared satellite pictures of two days and asked both governments for the log of the gates. Neither gave it.' },
      },
      level: {
        statement: 'The reservoir stood four metres lower on Sunday than on Friday.',
        kind: 'figure',
        figure: { low: '4', high: '4', unit: 'metres', definition: 'Fall of the water level from Friday to Sunday', asOf: '2026-11-22' },
        notes: [{ sourceId: sources.satellite, stance: 'asserts' }],
        found: { verification: 'verified', method: 'Measured by two of us on the pictures, against the known height of the dam.', by: daud },
      },
    },
  });

  await tellLive(newsroom, {
    section: 'world',
    writer: tom,
    editor: daud,
    hours: 76,
    slug: 'fisheries-treaty-signed-at-varn',
    topics: ['sea'],
    copy: {
      headline: 'Four coasts sign a treaty on fishing, twelve years after the first draft',
      standfirst: '[signed: The treaty divides the northern banks by season], and leaves the hardest question for later.',
      dateline: 'Varn',
      body: [
        '[signed: Four governments signed the fisheries treaty at Varn on Friday.] It divides the northern banks by season rather than by line.',
        '[quote: “We have agreed on when, not on where,” the envoy of Varn said.]',
        '[force: The treaty comes into force when three of the four parliaments have approved it, its text says.]',
      ],
    },
    plans: {
      signed: {
        statement: 'Four governments signed the fisheries treaty at Varn.',
        materiality: 'core',
        notes: [
          { sourceId: sources.treaty, stance: 'asserts' },
          { sourceId: sources.envoy, stance: 'confirms' },
        ],
        evidence: [
          {
            kind: 'document',
            title: 'Signed text of the treaty',
            publicDescription: 'The text of the treaty with four signatures, as it was handed out after the signing.',
            checks: [{ check: 'provenance', outcome: 'established', method: 'Compared page by page with the copy of the depositary in Varn, which gave it to us.', by: daud }],
          },
        ],
        found: { verification: 'verified', method: 'We have the signed text, and the depositary has the same.', by: daud },
      },
      quote: {
        statement: 'The envoy of Varn said that they had agreed on when, not on where.',
        kind: 'quote',
        materiality: 'background',
        notes: [{ sourceId: sources.envoy, stance: 'asserts', exactWords: 'We have agreed on when, not on where.' }],
        found: { verification: 'verified', method: 'Said to reporters after the signing.', by: daud },
      },
      force: {
        statement: 'The treaty comes into force when three of four parliaments have approved it.',
        kind: 'forecast',
        materiality: 'background',
        notes: [{ sourceId: sources.treaty, stance: 'asserts', basis: 'Article 14' }],
        found: { verification: 'verified', method: 'Article 14 of the text.', by: daud },
      },
    },
  });

  const outpost = await tellLive(newsroom, {
    section: 'world',
    writer: tom,
    editor: ines,
    hours: 100,
    slug: 'outpost-on-the-sela-lost',
    topics: ['sela'],
    copy: {
      headline: '[lost: Outpost on the Sela lost, Upper Sela says]',
      standfirst: '[lost: Radio reports the garrison of eleven killed, quoting Upper Sela]; this could not be independently verified.',
      dateline: 'Sela Bridge',
      body: [
        '[lost: All eleven soldiers of an outpost on the Sela were killed, Radio Sela reported, quoting the government of Upper Sela.] The report could not be independently verified.',
        'The outpost lies on an island that both governments claim.',
      ],
    },
    plans: {
      lost: {
        statement: 'The garrison of the outpost on the Sela was killed.',
        materiality: 'core',
        notes: [{ sourceId: sources.radio, stance: 'asserts', obtainedHow: 'Broadcast' }],
        found: { verification: 'unverified', method: 'One broadcast, on the word of one government.' },
      },
    },
  });
  await during(newsroom.hoursAgo(84), () =>
    told(
      retractStory(ines, {
        storyId: outpost.id,
        notice:
          'We reported that the garrison of an outpost on the Sela had been killed. All eleven soldiers are alive. We relied on one broadcast that repeated one government, and should have waited. We apologise to the soldiers’ families.',
      }),
    ),
  );
}
