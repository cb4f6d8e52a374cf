import { publishStory } from '@/newsroom/publishing/publish-story';
import { submitStory } from '@/newsroom/review/submit-story';
import { during } from '@/platform/clock';
import type { DemoNewsroom } from '../newsroom-of-the-demo';
import { barChart } from '../pictures/chart';
import { approveFiled } from '../publish-filed';
import { replacing, rewrite } from '../rewrite';
import { addSources } from '../sources';
import { tellLive } from '../tell-live';
import { told } from '../told';

/** Politics in the invented county of Arlen: a bridge, a count of votes, a list of schools. */
export async function tellPolitics(newsroom: DemoNewsroom): Promise<void> {
  const { tom, mina, daud, ines } = newsroom.people;
  const sources = await during(newsroom.hoursAgo(80), () =>
    addSources(tom, {
      varga: { name: 'Helen Varga, transport minister', kind: 'official', interest: 'Answers for the bridge.' },
      engineer: { name: 'Bridge engineer who wrote the warning', kind: 'person', directness: 'witness', publicDescription: 'An engineer who worked on the report' },
      letter: { name: 'Warning letter of 4 March, read by Stet', kind: 'document' },
      union: { name: 'Association of County Engineers', kind: 'organisation' },
      commission: { name: 'County electoral commission', kind: 'organisation' },
      own: { name: 'Our own count at the stations', kind: 'own_reporting' },
      room: { name: 'Our reporter in the council’s chamber', kind: 'own_reporting', directness: 'witness' },
      observers: { name: 'Arlen Election Observers', kind: 'organisation' },
      council: { name: 'Arlen county council', kind: 'organisation' },
      minutes: { name: 'Minutes of the council, 12 votes to 9', kind: 'document' },
      parents: { name: 'Harwick parents’ association', kind: 'organisation' },
    }),
  );

  await tellLive(newsroom, {
    section: 'politics',
    writer: tom,
    editor: ines,
    hours: 9,
    slug: 'bridge-warning-reached-ministry-engineers-say',
    topics: ['bridges'],
    copy: {
      headline: '[knew: Minister knew of bridge warning, engineers say]; she denies it',
      standfirst:
        '[knew: A letter about cracked bearings reached Helen Varga in March, an association of engineers says]. She denies having seen it, and this could not be independently verified.',
      dateline: 'Harwick',
      body: [
        '[knew: The transport minister, Helen Varga, was told in March that two bearings of the Arlen bridge had cracked, according to the county’s association of engineers.] She denies it: nothing of the kind, she says, ever lay on her desk. Which of the two is right could not be independently verified.',
        '[letter: A letter dated 4 March warns of “cracked bearings on the northern pier” and asks for a weight limit.] This newspaper has read it. It bears a stamp of the ministry’s post room, and no sign of who opened it.',
        '[quote: “I have never seen this letter,” Ms Varga said on Monday.]',
        '## What happens now',
        '[limit: A limit of 7.5 tonnes has applied to the bridge since Friday, the county council said.] Buses go round by Upper Arlen, which takes a quarter of an hour longer.',
      ],
    },
    plans: {
      knew: {
        statement: 'The transport minister was told in March of cracked bearings on the Arlen bridge.',
        kind: 'allegation',
        materiality: 'core',
        notes: [
          { sourceId: sources.union, stance: 'asserts', obtainedHow: 'Interview', basis: 'Its members wrote the warning' },
          { sourceId: sources.letter, stance: 'partly_confirms', basis: 'Stamped by the ministry’s post room' },
          { sourceId: sources.varga, stance: 'denies', exactWords: 'I have never seen this letter.', obtainedHow: 'Asked at her press conference' },
        ],
        evidence: [{ kind: 'document', title: 'Letter of 4 March', publicDescription: 'The letter, which we have read in full.' }],
        found: {
          verification: 'not_independently_verified',
          method: 'We read the letter and asked the ministry’s post room, the minister and the engineers. Nobody could show who opened it.',
        },
      },
      letter: {
        statement: 'A letter of 4 March warns of cracked bearings on the northern pier.',
        kind: 'quote',
        notes: [{ sourceId: sources.letter, stance: 'asserts', exactWords: 'We must report cracked bearings on the northern pier and ask for a weight limit.' }],
        found: { verification: 'verified', method: 'Two of us read the original; its stamp and number match the ministry’s register.', by: daud },
      },
      quote: {
        statement: 'Helen Varga said that she had never seen the letter.',
        kind: 'quote',
        notes: [{ sourceId: sources.varga, stance: 'asserts', exactWords: 'I have never seen this letter.' }],
        found: { verification: 'verified', method: 'Said at a press conference that our reporter attended.', by: ines },
      },
      limit: {
        statement: 'A weight limit of 7.5 tonnes applies to the Arlen bridge.',
        kind: 'figure',
        figure: { low: '7.5', high: '7.5', unit: 'tonnes', definition: 'Weight limit for vehicles', asOf: '2026-11-20' },
        notes: [{ sourceId: sources.council, stance: 'asserts', obtainedHow: 'Public notice' }],
        evidence: [{ kind: 'document', title: 'Notice of the weight limit', publicDescription: 'The public notice, which hangs at both ends of the bridge.' }],
        found: { verification: 'verified', method: 'The notice is public and the signs are up.', by: ines },
      },
    },
  });

  const count = await tellLive(newsroom, {
    section: 'politics',
    writer: mina,
    editor: daud,
    hours: 33,
    slug: 'turnout-in-arlen-two-counts',
    topics: ['elections'],
    copy: {
      headline: '[turnout: Turnout in Arlen: commission says 61 percent], observers dispute the count',
      standfirst: '[turnout: The electoral commission puts turnout at 61 percent]; observers, who dispute it, counted fewer than 58.',
      dateline: 'Harwick',
      body: [
        '[turnout: Turnout in Sunday’s county election was 61 percent, the electoral commission said.] The Arlen Election Observers dispute that figure. [observed: They counted 57.4 percent at the stations they watched, the observers said]; the commission denies that those stations stand for the whole.',
        'The two count different things: the commission counts ballots, the observers counted people. Spoilt ballots would explain a part of the gap, and not all of it.',
        '[recount: The council voted by 12 to 9 to have the ballots counted again.]',
      ],
    },
    plans: {
      turnout: {
        statement: 'Turnout in the Arlen county election was 61 percent.',
        kind: 'figure',
        materiality: 'core',
        figure: { low: '61', high: '61', unit: 'percent', definition: 'Ballots cast of registered voters', asOf: '2026-11-15' },
        notes: [
          { sourceId: sources.commission, stance: 'asserts', obtainedHow: 'Published count' },
          { sourceId: sources.own, stance: 'confirms', basis: 'The published counts of all 214 stations, added up' },
          { sourceId: sources.observers, stance: 'disputes_detail', obtainedHow: 'Interview' },
        ],
        found: { verification: 'corroborated', method: 'We added up the published counts of all 214 stations and reached the commission’s figure.' },
      },
      observed: {
        statement: 'Observers counted a turnout of 57.4 percent at the stations they watched.',
        kind: 'figure',
        figure: { low: '57.4', high: '57.4', unit: 'percent', definition: 'People seen voting of registered voters, at 90 stations', asOf: '2026-11-15' },
        notes: [
          { sourceId: sources.observers, stance: 'asserts', obtainedHow: 'Interview' },
          { sourceId: sources.own, stance: 'confirms', basis: 'The tally sheets of all 90 stations, which we have read' },
          { sourceId: sources.commission, stance: 'disputes_detail' },
        ],
        found: { verification: 'corroborated', method: 'We read the tally sheets of all 90 stations.' },
        contradicts: ['turnout'],
      },
      recount: {
        statement: 'The council voted by 12 to 9 for a recount.',
        kind: 'figure',
        materiality: 'background',
        figure: { low: '12', high: '12', unit: 'votes', definition: 'Votes for a recount, of 21', asOf: '2026-11-20' },
        notes: [{ sourceId: sources.minutes, stance: 'asserts' }],
        found: { verification: 'verified', method: 'Our reporter was in the room; the minutes agree.', by: daud },
      },
    },
    picture: {
      svg: barChart({
        title: 'Turnout in Arlen, percent',
        source: 'Commission: ballots, all stations. Observers: people, 90 stations.',
        bars: [
          { label: 'Commission', value: 61, strong: true },
          { label: 'Observers', value: 57.4 },
          { label: 'Four years ago', value: 54.9 },
        ],
      }),
      alt: 'Bar chart: turnout of 61 percent by the commission’s count, 57.4 by the observers’, 54.9 four years ago.',
      caption: 'Two counts of one election, and the one before.',
    },
  });

  await during(newsroom.hoursAgo(26), async () => {
    await rewrite(mina, count.id, replacing('The council voted by 12 to 9', 'The county council voted by 12 to 9'));
    await told(submitStory(mina, { storyId: count.id }));
    await approveFiled(daud, count.id);
    await told(
      publishStory(daud, {
        storyId: count.id,
        kind: 'correction',
        corrections: [
          {
            wrong: 'The council voted by 12 to 9 to have the ballots counted again.',
            right: 'It was the county council that voted, not the council of the town of Harwick, as readers could take it.',
            claimId: count.claimIds.recount,
          },
        ],
      }),
    );
  });

  await tellLive(newsroom, {
    section: 'politics',
    writer: tom,
    editor: daud,
    hours: 54,
    slug: 'council-will-publish-school-repairs',
    copy: {
      headline: 'Council will publish its list of schools in need of repair',
      standfirst: '[list: The county votes to name all 38 buildings], a year after parents asked for it.',
      dateline: 'Harwick',
      body: [
        '[list: Arlen county council has voted to publish the names of 38 school buildings that need urgent repair.] Parents had asked for the list since last autumn.',
        '[parents: “A leaking roof is not a state secret,” a spokeswoman for the Harwick parents’ association said.]',
        'The list is to appear before Christmas, with a date for each repair.',
      ],
    },
    plans: {
      list: {
        statement: 'The council voted to publish a list of 38 school buildings in urgent need of repair.',
        kind: 'figure',
        materiality: 'core',
        figure: { low: '38', high: '38', unit: 'buildings', definition: 'Schools marked urgent', asOf: '2026-11-18' },
        notes: [
          { sourceId: sources.minutes, stance: 'asserts' },
          { sourceId: sources.room, stance: 'witnessed', basis: 'Sat in the council’s chamber during the vote' },
          { sourceId: sources.council, stance: 'confirms' },
        ],
        found: { verification: 'verified', method: 'Our reporter was in the room and has the resolution.', by: ines },
      },
      parents: {
        statement: 'The parents’ association said that a leaking roof is not a state secret.',
        kind: 'quote',
        notes: [{ sourceId: sources.parents, stance: 'asserts', exactWords: 'A leaking roof is not a state secret.', obtainedHow: 'Interview' }],
        found: { verification: 'verified', method: 'Said to our reporter, who has the recording.', by: daud },
      },
    },
  });
}
