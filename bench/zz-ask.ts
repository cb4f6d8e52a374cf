import { readFileSync } from 'node:fs';
const [ownerUrl = '', secret = ''] = readFileSync('/tmp/stet/search-keep.url', 'utf8').split('\n');
Object.assign(process.env, { DATABASE_URL: '', DATABASE_ROLE_PREFIX: '', AUTH_SECRET: secret, SITE_URL: '', LOG_LEVEL: 'warn' });
const { addressesOn, useDatabase, closeDatabase } = await import('@/platform/database');
const { searchStories } = await import('@/newsroom/published/search-stories');
const { readSearchQuestion } = await import('@/newsroom/published/search-question');
await useDatabase(addressesOn(ownerUrl));
for (const asked of [{ q: 'unheard' }, { q: 'zeppelin' }, { q: 'harbour' }, { q: 'government' }, { q: 'government border' }, { q: 'government zeppelin' }, { q: '"border government"' }, { q: 'government', section: 'section-5' }, { q: 'government', author: 'author-5' }, { q: 'government', topic: 'topic-5' }]) {
  const times: number[] = [];
  let found = 0;
  for (let n = 0; n < 8; n += 1) { const s = performance.now(); found = (await searchStories(readSearchQuestion(asked), 'UTC')).found; times.push(performance.now() - s); }
  console.log(JSON.stringify(asked), found, times.map((t) => t.toFixed(0)).join(' '));
}
await closeDatabase();
