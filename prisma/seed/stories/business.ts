import { during } from '@/platform/clock';
import type { DemoNewsroom } from '../newsroom-of-the-demo';
import { barChart } from '../pictures/chart';
import { addSources } from '../sources';
import { tellLive } from '../tell-live';

/** Business: what a strike cost, shops that may close, a rate that stays. */
export async function tellBusiness(newsroom: DemoNewsroom): Promise<void> {
  const { tom, mina, daud, ines, sana } = newsroom.people;
  const leave = {
    by: sana,
    information: 'What was said at a meeting, and no opinion of it.',
    vital: 'Without it there is no story: the company says nothing.',
    notOtherwise: 'Staff were told not to speak; nothing was put in writing.',
    reasonForReaders: 'staff were told not to speak about the closures',
  };
  const sources = await during(newsroom.hoursAgo(90), () =>
    addSources(tom, {
      port: { name: 'Port of Arlen', kind: 'organisation', interest: 'Employer in the dispute.' },
      dockers: { name: 'Dockers’ union', kind: 'organisation', interest: 'Party to the dispute.' },
      own: { name: 'Our own reckoning from the port’s register', kind: 'own_reporting' },
      institute: { name: 'Institute for Transport Economics', kind: 'organisation' },
      manager: { name: 'Shop manager at Crumb & Co', kind: 'person', publicDescription: 'A manager of one of the shops' },
      staff: { name: 'Second employee at Crumb & Co', kind: 'person', publicDescription: 'An employee who heard the announcement' },
      crumb: { name: 'Crumb & Co', kind: 'organisation' },
      bank: { name: 'Central bank, decision of 19 November', kind: 'document' },
      governor: { name: 'Governor of the central bank', kind: 'official' },
    }),
  );

  await tellLive(newsroom, {
    section: 'business',
    writer: tom,
    editor: daud,
    hours: 14,
    slug: 'port-and-union-differ-on-what-the-strike-cost',
    topics: ['sea', 'work'],
    copy: {
      headline: '[cost: Strike cost us 40 million, port says]; union disputes the figure',
      standfirst: '[cost: The port of Arlen counts 40 million in lost fees]; the dockers’ union, which disputes it, counts less than half.',
      dateline: 'Arlen Quay',
      body: [
        '[cost: The nine days of strike cost 40 million in fees, the port of Arlen said on Thursday.] The dockers’ union disputes that: most ships only came later, it says. [less: By the union’s reckoning the loss was 15 to 18 million, its treasurer said], a sum that the port in turn rejects.',
        'A ship that waits pays in the end. Whether it pays the same is what the two sides disagree on.',
        '[ships: Of the 61 ships that were due, 54 have called since, according to the port’s own register.]',
      ],
    },
    plans: {
      cost: {
        statement: 'The strike cost the port of Arlen 40 million in fees.',
        kind: 'figure',
        materiality: 'core',
        figure: { low: '40', high: '40', unit: 'million', definition: 'Fees not received in the nine days', asOf: '2026-11-19' },
        notes: [
          { sourceId: sources.port, stance: 'asserts', obtainedHow: 'Statement' },
          { sourceId: sources.institute, stance: 'partly_confirms', basis: 'Own model, 30 to 42 million', obtainedHow: 'Interview' },
          { sourceId: sources.dockers, stance: 'disputes_detail', obtainedHow: 'Interview' },
        ],
        found: { verification: 'corroborated', method: 'An institute without a part in the dispute reckons 30 to 42 million.' },
      },
      less: {
        statement: 'By the union’s reckoning the strike cost 15 to 18 million.',
        kind: 'figure',
        figure: { low: '15', high: '18', unit: 'million', definition: 'Fees not received and not caught up since', asOf: '2026-11-19' },
        notes: [
          { sourceId: sources.dockers, stance: 'asserts', obtainedHow: 'Interview' },
          { sourceId: sources.own, stance: 'partly_confirms', basis: 'The register, without ships that came later' },
          { sourceId: sources.port, stance: 'disputes_detail' },
        ],
        found: { verification: 'corroborated', method: 'The reckoning follows from the port’s register, if ships that came later are left out.' },
        contradicts: ['cost'],
      },
      ships: {
        statement: '54 of the 61 ships due during the strike have called since.',
        kind: 'figure',
        materiality: 'background',
        figure: { low: '54', high: '54', unit: 'ships', definition: 'Ships due in the nine days that have called since', asOf: '2026-11-19' },
        notes: [{ sourceId: sources.port, stance: 'asserts', basis: 'Register of calls' }],
        evidence: [{ kind: 'dataset', title: 'Register of calls', publicDescription: 'The port’s register of calls, which we counted.' }],
        found: { verification: 'verified', method: 'We counted the entries of the register.', by: daud },
      },
    },
    picture: {
      svg: barChart({
        title: 'What nine days of strike cost, millions',
        source: 'Port of Arlen; Institute for Transport Economics; dockers’ union',
        bars: [
          { label: 'The port', value: 40, strong: true },
          { label: 'The institute', value: 36, words: '30 to 42' },
          { label: 'The union', value: 16.5, words: '15 to 18' },
        ],
      }),
      alt: 'Bar chart: the port says 40 million, an institute 30 to 42, the union 15 to 18.',
      caption: 'Three reckonings of one strike.',
    },
  });

  await tellLive(newsroom, {
    section: 'business',
    writer: mina,
    editor: ines,
    hours: 38,
    slug: 'bakery-chain-staff-told-of-closures',
    topics: ['work'],
    copy: {
      headline: '[close: Bakery chain to close 14 shops, staff say they were told]',
      standfirst: '[close: Crumb & Co told staff of closures, employees say]; the company has not confirmed it, and the report is unverified.',
      dateline: 'Harwick',
      body: [
        '[close: Crumb & Co will close 14 of its shops in January, two employees said they were told at a meeting on Tuesday.] The company did not answer three requests for comment, and the report could not be independently verified.',
        'The chain has 61 shops. It closed none last year.',
      ],
    },
    plans: {
      close: {
        statement: 'Crumb & Co will close 14 shops in January.',
        materiality: 'core',
        notes: [
          {
            sourceId: sources.manager,
            stance: 'asserts',
            terms: 'background',
            publicAttribution: 'A manager of one of the shops',
            privateRemarks: 'Fears for the job; met on Wednesday.',
            leave: { ...leave, reliable: 'Manages a shop on the list and showed us the invitation.', description: 'a manager of one of the shops' },
          },
          {
            sourceId: sources.staff,
            stance: 'asserts',
            terms: 'background',
            publicAttribution: 'An employee who was at the meeting',
            leave: { ...leave, reliable: 'Was at the meeting and took notes.', description: 'an employee who was at the meeting' },
          },
          { sourceId: sources.crumb, stance: 'no_response', obtainedHow: 'Asked three times in two days' },
        ],
        found: { verification: 'unverified', method: 'Two employees told us the same. We have seen no document.' },
      },
    },
  });

  await tellLive(newsroom, {
    section: 'business',
    writer: tom,
    editor: ines,
    hours: 70,
    slug: 'central-bank-holds-rate',
    topics: ['work'],
    copy: {
      headline: 'Central bank holds its rate at 3.25 percent',
      standfirst: '[rate: The rate stays where it has been since June], for want of a reason to move it.',
      dateline: 'Harwick',
      body: [
        '[rate: The central bank left its main rate at 3.25 percent on Thursday.] Six of seven members voted to hold.',
        '[quote: “We have time,” the governor said.]',
        '[next: The governor expects the next move to be downward, he said], without saying when.',
      ],
    },
    plans: {
      rate: {
        statement: 'The central bank left its main rate at 3.25 percent.',
        kind: 'figure',
        materiality: 'core',
        figure: { low: '3.25', high: '3.25', unit: 'percent', definition: 'Main refinancing rate', asOf: '2026-11-19' },
        notes: [
          { sourceId: sources.bank, stance: 'asserts' },
          { sourceId: sources.governor, stance: 'confirms' },
        ],
        evidence: [
          {
            kind: 'document',
            title: 'Decision of 19 November',
            publicDescription: 'The decision of the central bank, as it is published.',
            checks: [{ check: 'provenance', outcome: 'established', method: 'Read on the bank’s own site, under the number that its press office gave us.', by: ines }],
          },
        ],
        found: { verification: 'verified', method: 'The decision is published; we have read it.', by: ines },
      },
      quote: {
        statement: 'The governor said that the bank has time.',
        kind: 'quote',
        notes: [{ sourceId: sources.governor, stance: 'asserts', exactWords: 'We have time.', obtainedHow: 'Press conference' }],
        found: { verification: 'verified', method: 'Said at a press conference that is on record.', by: ines },
      },
      next: {
        statement: 'The governor expects the next move of the rate to be downward.',
        kind: 'forecast',
        materiality: 'background',
        notes: [{ sourceId: sources.governor, stance: 'asserts', obtainedHow: 'Press conference' }],
        evidence: [{ kind: 'media', title: 'Recording of the press conference', publicDescription: 'The bank’s recording of the press conference.' }],
        found: { verification: 'verified', method: 'Said at a press conference that is on record.', by: ines },
      },
    },
  });
}
