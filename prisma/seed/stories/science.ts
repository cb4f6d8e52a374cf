import { during } from '@/platform/clock';
import type { DemoNewsroom } from '../newsroom-of-the-demo';
import { riverMap } from '../pictures/river-map';
import { addSources } from '../sources';
import { tellLive } from '../tell-live';

/** Science: a fish that came back, a signal heard twice, a picture that is older than it says. */
export async function tellScience(newsroom: DemoNewsroom): Promise<void> {
  const { tom, mina, daud, ines } = newsroom.people;
  const sources = await during(newsroom.hoursAgo(110), () =>
    addSources(mina, {
      survey: { name: 'River survey of the University of Arlen', kind: 'organisation', directness: 'witness' },
      own: { name: 'Our reporter on the boat', kind: 'own_reporting', directness: 'witness' },
      biologist: { name: 'Dr Hanne Voss, river biologist', kind: 'person' },
      anglers: { name: 'Anglers’ club of Upper Arlen', kind: 'organisation' },
      observatory: { name: 'Kettle Hill observatory', kind: 'organisation' },
      doubter: { name: 'Prof. Ama Boateng, radio astronomer', kind: 'person' },
      paper: { name: 'Preprint of the observatory’s team', kind: 'document' },
      post: { name: 'Post of a storm page on social media', kind: 'social_account', directness: 'relay' },
      photographer: { name: 'Luis Ferreira, photographer', kind: 'person', directness: 'witness' },
    }),
  );

  await tellLive(newsroom, {
    section: 'science',
    writer: mina,
    editor: daud,
    hours: 20,
    slug: 'sturgeon-return-to-the-arlen',
    topics: ['rivers'],
    copy: {
      headline: 'Sturgeon are back in the Arlen, after half a century',
      standfirst: '[fish: A survey has counted eleven of them above the old weir]; the last was recorded in 1974.',
      dateline: 'Upper Arlen',
      body: [
        '[fish: Eleven sturgeon have been counted in the river Arlen above the old weir.] Our reporter was on the boat and saw three of them lifted, measured and let go.',
        '[last: The last sturgeon in the Arlen was recorded in 1974, according to the university’s register.]',
        '[quote: “We had stopped looking,” said the head of the survey.]',
        '## Why now',
        '[why: The weir was opened four years ago, and the survey’s biologists believe that is the reason], though two wet springs may have helped.',
      ],
    },
    plans: {
      fish: {
        statement: 'Eleven sturgeon were counted in the Arlen above the old weir.',
        kind: 'figure',
        materiality: 'core',
        figure: { low: '11', high: '11', unit: 'fish', definition: 'Sturgeon caught, tagged and let go', asOf: '2026-11-19' },
        notes: [
          { sourceId: sources.survey, stance: 'asserts' },
          { sourceId: sources.own, stance: 'witnessed', basis: 'Saw three of the eleven' },
          { sourceId: sources.anglers, stance: 'confirms' },
        ],
        found: { verification: 'verified', method: 'Our reporter saw three; the tags of all eleven are in the survey’s book.', by: daud },
      },
      last: {
        statement: 'The last sturgeon in the Arlen was recorded in 1974.',
        materiality: 'background',
        notes: [{ sourceId: sources.survey, stance: 'asserts', basis: 'Register of the university' }],
        evidence: [{ kind: 'document', title: 'Register of the university', publicDescription: 'The university’s register of catches, from 1951 on.' }],
        found: { verification: 'verified', method: 'We read the register.', by: daud },
      },
      quote: {
        statement: 'The head of the survey said that they had stopped looking.',
        kind: 'quote',
        materiality: 'background',
        notes: [{ sourceId: sources.survey, stance: 'asserts', exactWords: 'We had stopped looking.' }],
        found: { verification: 'verified', method: 'Said to our reporter on the boat.', by: daud },
      },
      why: {
        statement: 'The sturgeon are back because the weir was opened.',
        kind: 'forecast',
        notes: [
          { sourceId: sources.survey, stance: 'asserts' },
          { sourceId: sources.biologist, stance: 'confirms', basis: 'Has no part in the survey', obtainedHow: 'Telephone call' },
        ],
        found: { verification: 'corroborated', method: 'A biologist without a part in the survey thinks so too.' },
      },
    },
    picture: {
      svg: riverMap(),
      alt: 'Sketch map of the river Arlen from Harwick past the old weir to Upper Arlen; the fish were counted above the weir.',
      caption: 'The fish were counted above the old weir.',
    },
  });

  await tellLive(newsroom, {
    section: 'science',
    writer: tom,
    editor: ines,
    hours: 45,
    slug: 'observatory-reports-a-second-signal',
    copy: {
      headline: '[signal: Observatory claims a second signal], and an astronomer denies there was one',
      standfirst: '[signal: Kettle Hill says it heard the same burst twice]. Others dispute it; the claim is not independently verified.',
      dateline: 'Kettle Hill',
      body: [
        '[signal: The observatory at Kettle Hill says that it has heard the same radio burst a second time, fourteen months after the first.] No other telescope was listening, so it could not be independently verified. [oven: Ama Boateng, a radio astronomer, disputes it: she says the trace looks like a microwave oven.] The observatory denies that an oven was in use.',
        'The team has put its data on the web, which is how the doubt arose.',
      ],
    },
    plans: {
      signal: {
        statement: 'Kettle Hill observatory received the same radio burst twice.',
        materiality: 'core',
        notes: [
          { sourceId: sources.observatory, stance: 'asserts', obtainedHow: 'Press conference' },
          { sourceId: sources.doubter, stance: 'denies', obtainedHow: 'Interview' },
        ],
        evidence: [{ kind: 'dataset', title: 'The observatory’s data', url: 'https://kettle-hill.example/data', publicDescription: 'The data as the observatory published them.' }],
        found: { verification: 'not_independently_verified', method: 'We asked three other observatories; none was listening in that direction.' },
      },
      oven: {
        statement: 'The second burst was a microwave oven.',
        notes: [
          { sourceId: sources.doubter, stance: 'asserts', obtainedHow: 'Interview' },
          { sourceId: sources.observatory, stance: 'denies' },
        ],
        found: { verification: 'unverified', method: 'One astronomer’s reading of the published trace.' },
        contradicts: ['signal'],
      },
    },
  });

  await tellLive(newsroom, {
    section: 'science',
    writer: mina,
    editor: ines,
    hours: 61,
    slug: 'storm-picture-is-from-2017',
    topics: ['checked', 'sea'],
    copy: {
      headline: 'The picture of the broken pier is from 2017',
      standfirst: 'It went round the world as damage of this week’s storm. [old: The man who took it has shown us the original.]',
      dateline: 'Arlen Quay',
      body: [
        'A photograph of a broken pier has been seen some four million times since Sunday. [new: A page on social media claims that it shows damage of this week’s storm, which is false.]',
        '[old: It was taken on 9 March 2017 by Luis Ferreira, who showed us the original file.] The pier was rebuilt a year later and stood through Sunday’s storm without a scratch.',
        '[quote: “I get it back every winter,” Mr Ferreira said.]',
      ],
    },
    plans: {
      old: {
        statement: 'The photograph was taken on 9 March 2017.',
        materiality: 'core',
        notes: [
          { sourceId: sources.photographer, stance: 'witnessed', basis: 'Took it' },
          { sourceId: sources.own, stance: 'confirms', basis: 'Stood on the unbroken pier on Monday' },
        ],
        evidence: [
          {
            kind: 'media',
            title: 'Original file',
            publicDescription: 'The original file with its date, which the photographer showed us.',
            checks: [
              { check: 'provenance', outcome: 'established', method: 'The file lies on the photographer’s own disk among forty others of that walk, as on his contact sheet.', by: ines },
              { check: 'date', outcome: 'established', method: 'The date in the file agrees with a newspaper of 10 March 2017 that printed the picture.', by: ines },
            ],
          },
        ],
        found: { verification: 'verified', method: 'The original’s date, the photographer’s contact sheet and a newspaper of 10 March 2017 agree.', by: ines },
      },
      new: {
        statement: 'The photograph shows damage of this week’s storm.',
        kind: 'media',
        materiality: 'supporting',
        notes: [
          { sourceId: sources.post, stance: 'asserts' },
          { sourceId: sources.photographer, stance: 'denies' },
        ],
        found: { verification: 'false', method: 'The photograph is nine years old.', by: ines },
      },
      quote: {
        statement: 'Luis Ferreira said that he gets the picture back every winter.',
        kind: 'quote',
        materiality: 'background',
        notes: [{ sourceId: sources.photographer, stance: 'asserts', exactWords: 'I get it back every winter.' }],
        found: { verification: 'verified', method: 'Said to our reporter.', by: ines },
      },
    },
  });
}
