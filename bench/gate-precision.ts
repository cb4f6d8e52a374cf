/**
 * How far the rules that read words agree with an experienced editor, on the sentences of newsroom/gate/testing/sentences.
 * The held-out ones are those the rules were never changed for. `--wrong` lists every sentence where they differ.
 */
import { parseArgs } from 'node:util';
import { questions, score } from '@/newsroom/gate/testing/precision';
import { report } from './measure';

const { values } = parseArgs({ options: { wrong: { type: 'boolean', default: false } } });
const share = (value: number) => `${(value * 100).toFixed(1)}%`;

for (const [title, held] of [['all', null], ['held out', true]] as const) {
  const scores = questions.map((question) =>
    score({ ...question, rows: question.rows.filter(([, , kept]) => held === null || (kept === 'held') === held) }),
  );
  report(
    `Rules against an editor: ${title}`,
    ['rule', 'sentences', 'precision', 'recall', 'false alarms', 'missed'],
    scores.map(({ name, asked, precision, recall, falseAlarms, missed }) => [
      name,
      String(asked),
      share(precision),
      share(recall),
      String(falseAlarms.length),
      String(missed.length),
    ]),
  );
}

if (values.wrong) {
  for (const question of questions) {
    const own = { ...question, rows: question.rows.filter(([, , kept]) => kept !== 'held') };
    const { name, falseAlarms, missed } = score(own);
    console.log(`\n${name}`);
    for (const sentence of falseAlarms) console.log(`  false alarm: ${sentence}`);
    for (const sentence of missed) console.log(`  missed:      ${sentence}`);
  }
}
