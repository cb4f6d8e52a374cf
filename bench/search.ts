/**
 * How long the site's search takes with 100,000 stories: warm, one after the other, as its page asks, with the cards and
 * extracts that it shows. With `--explain`, also the plans PostgreSQL chose.
 */
import './own-settings';
import { parseArgs } from 'node:util';
import { readSearchQuestion } from '@/newsroom/published/search-question';
import { searchStories } from '@/newsroom/published/search-stories';
import { explain } from './explain';
import { insertPublished, wordIn } from './many-published';
import { measure, ms, report } from './measure';
import { inTemporaryNewsroom } from './temporary-newsroom';

const { values } = parseArgs({
  options: {
    stories: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '100' },
    explain: { type: 'boolean', default: false },
  },
});
const stories = Number(values.stories);
const { all, allToo, hundredth, ten } = wordIn;

const searching = (name: string, asked: Record<string, string>, after?: string | null) => ({
  name,
  read: () => searchStories(readSearchQuestion(asked), 'UTC', after),
});

async function readings() {
  const { older } = await searchStories(readSearchQuestion({ q: all }), 'UTC');
  return [
    searching('a word that no story holds', { q: 'unheard' }),
    searching('a word of ten stories', { q: ten }),
    searching('a word of every hundredth', { q: hundredth }),
    searching('a word of all', { q: all }),
    searching('a word of all, second page', { q: all }, older),
    searching('two words of all', { q: `${all} ${allToo}` }),
    searching('one of two words of all', { q: `${all} or ${allToo}` }),
    searching('a word of all and one of ten', { q: `${all} ${ten}` }),
    searching('a phrase of words of all, in none', { q: `"${allToo} ${all}"` }),
    searching('a word of all, in a section', { q: all, section: 'section-5' }),
    searching('a word of all, by an author', { q: all, author: 'author-5' }),
    searching('a word of all, on a topic', { q: all, topic: 'topic-5' }),
    searching('a word of all, in one year', { q: all, from: '2020-01-01', to: '2020-12-31' }),
  ];
}

await inTemporaryNewsroom({ durable: false }, async ({ ownerUrl, serverLog }) => {
  await insertPublished(ownerUrl, stories);
  const rows: string[][] = [];
  for (const { name, read } of await readings()) {
    const { p50, p95 } = await measure(Number(values.rounds), read);
    const { found, more } = await read();
    rows.push([name, ms(p50), ms(p95), `${more ? 'over ' : ''}${found.toLocaleString('en')}`]);
  }
  report(`The site’s search with ${stories.toLocaleString('en')} stories, ${values.rounds} rounds`, ['', 'p50', 'p95', 'ranked'], rows);
  if (values.explain) await explain({ ownerUrl, serverLog }, await readings());
});
