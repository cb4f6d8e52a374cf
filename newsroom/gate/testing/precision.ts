import type { Rule } from '../finding';
import { attributed } from '../rules/attributed';
import { denialPresent } from '../rules/denial-present';
import { disclosed } from '../rules/disclosed';
import { mediaEstablished } from '../rules/media-established';
import { pluralSources } from '../rules/plural-sources';
import { quoteExact } from '../rules/quote-exact';
import { unclaimedSentence } from '../rules/unclaimed-sentence';
import { tellsOfSilence } from '../text/silence';
import { conflict } from './sentences/conflict';
import { disaster } from './sentences/disaster';
import { headlines } from './sentences/headlines';
import { justice } from './sentences/justice';
import { later } from './sentences/later';
import { pictures } from './sentences/pictures';
import { publicLife } from './sentences/public-life';
import { repeated } from './sentences/repeated';
import type { SentenceRow, Verdict } from './sentences/row';
import { tops } from './sentences/tops';
import { claim, evidence, note, source, story, verdicts } from './subject';

export const sentences: readonly SentenceRow[] = [...conflict, ...disaster, ...justice, ...publicLife, ...pictures, ...later];


const teacher = source('a village teacher', { kind: 'person' });
const clerk = source('a clerk of the parish', { kind: 'person' });
const unsure = () => claim({ materiality: 'core', verification: 'not_independently_verified' }, note(teacher, 'asserts'));
const disputed = () => claim({ materiality: 'core' }, note(teacher, 'asserts'), note(clerk, 'denies'));
const onOneUnnamed = () => claim({}, note(teacher, 'asserts', { terms: 'background' }));
const filmed = () => claim({}, note(teacher, 'asserts'), note(clerk, 'asserts'));
const counted = () => {
  const figure = { low: '1', high: '2', unit: '', definition: '', asOf: '2021-07-14' };
  return claim({ kind: 'figure', figure, contestation: 'conflicting_figures' }, note(teacher, 'asserts', { exactWords: '' }));
};

const refusesUnmarked = (headline: string) => {
  const statement = repeated.find(([given]) => given === headline)?.[1] ?? '';
  const subject = story({ headline, body: 'It was said that [so it was].' }, { ...unsure(), statement });
  return verdicts(unclaimedSentence, subject).some((verdict) => verdict.startsWith('block'));
};

/** One question put to a rule about each sentence: whether it raises an alarm, and whether an editor would. */
type Question = {
  name: string;
  rows: readonly SentenceRow[];
  alarmed: (sentence: string) => boolean;
  expected: (has: (verdict: Verdict) => boolean) => boolean;
};

const alarms = (rule: Rule, subject: Parameters<typeof verdicts>[1]) => verdicts(rule, subject).length > 0;
const gravity = (sentence: string) => {
  const subject = story(`[${sentence}]`, { ...filmed(), evidence: [evidence('A clip', { kind: 'media', userMade: true })] });
  return verdicts(mediaEstablished, subject)[0]?.split(':')[0];
};

/** Everything that is asked, rule by rule, of the sentences in `sentences/`. */
export const questions: readonly Question[] = [
  {
    name: 'attributed',
    rows: sentences,
    alarmed: (sentence) => alarms(attributed, story(`[${sentence}]`, unsure())),
    expected: (has) => !has('said'),
  },
  {
    name: 'attributed (headlines)',
    rows: headlines,
    alarmed: (headline) => alarms(attributed, story({ headline: `[${headline}]` }, unsure())),
    expected: (has) => !has('distant'),
  },
  {
    name: 'disclosed',
    rows: sentences,
    alarmed: (standfirst) => alarms(disclosed, story({ standfirst: `[${standfirst}]` }, unsure())),
    expected: (has) => !has('doubt'),
  },
  {
    name: 'denial-present',
    rows: sentences,
    alarmed: (sentence) => alarms(denialPresent, story(`[${sentence}]`, disputed())),
    expected: (has) => !has('denial'),
  },
  {
    name: 'plural-sources',
    rows: sentences,
    alarmed: (sentence) => alarms(pluralSources, story(`[${sentence}]`, onOneUnnamed())),
    expected: (has) => has('source') || has('sources'),
  },
  {
    name: 'not-both (silence)',
    rows: sentences,
    alarmed: tellsOfSilence,
    expected: (has) => has('silent'),
  },
  {
    name: 'media-established (shows)',
    rows: sentences,
    alarmed: (sentence) => gravity(sentence) === 'block',
    expected: (has) => has('shows'),
  },
  {
    name: 'media-established (appears)',
    rows: sentences,
    alarmed: (sentence) => gravity(sentence) === 'warn',
    expected: (has) => has('appears'),
  },
  {
    name: 'quote-exact',
    rows: sentences,
    alarmed: (sentence) => alarms(quoteExact, story(sentence)),
    expected: (has) => has('quote'),
  },
  {
    name: 'quote-exact (figures)',
    rows: [...disaster, ...publicLife].filter(([sentence, said]) => said.includes('fact') && !said.includes('quote') && /\d/.test(sentence)),
    alarmed: (sentence) => alarms(quoteExact, story(`[${sentence}]`, counted())),
    expected: (has) => !has('dated'),
  },
  {
    name: 'unclaimed-sentence',
    rows: sentences,
    alarmed: (sentence) => alarms(unclaimedSentence, story(sentence)),
    expected: (has) => has('fact') && !has('quote'),
  },
  {
    name: 'unclaimed-sentence (headlines)',
    rows: tops,
    alarmed: (headline) => alarms(unclaimedSentence, story({ headline })),
    expected: (has) => has('fact'),
  },
  {
    name: 'unclaimed-sentence (repeated)',
    rows: repeated.map(([headline, , verdict]) => [headline, verdict === 'flatly' ? 'fact' : ''] as const),
    alarmed: (headline) => refusesUnmarked(headline),
    expected: (has) => has('fact'),
  },
];

export type Score = { name: string; asked: number; precision: number; recall: number; falseAlarms: string[]; missed: string[] };

/** How far a rule agrees with an editor. Precision: of its alarms, the share that is right; recall: of the right ones, the share it raises. */
export function score({ name, rows, alarmed, expected }: Question): Score {
  const answers = rows.map(([sentence, said]) => {
    const flags = new Set(said.split(' '));
    return { sentence, alarm: alarmed(sentence), right: expected((verdict) => flags.has(verdict)) };
  });
  const hits = answers.filter(({ alarm, right }) => alarm && right).length;
  const sentencesWhere = (alarm: boolean) => answers.filter((one) => one.alarm === alarm && one.right !== alarm).map(({ sentence }) => sentence);
  const [falseAlarms, missed] = [sentencesWhere(true), sentencesWhere(false)];
  return {
    name,
    asked: rows.length,
    precision: hits + falseAlarms.length === 0 ? 1 : hits / (hits + falseAlarms.length),
    recall: hits + missed.length === 0 ? 1 : hits / (hits + missed.length),
    falseAlarms,
    missed,
  };
}
