import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { bodyFromSource } from '@/editor/body-source';
import { BodyText } from './body-text';
import { CorrectionText } from './correction-text';
import { inEnglish, tongueOf } from './messages/tongue';
import { PassageChange } from './passage-change';

test('what was wrong and what is right in a story that reads the other way stand in lines of their own', () => {
  const correction = (language: string, tongue = tongueOf('fa')) =>
    renderToStaticMarkup(<CorrectionText kind="correction" wrong="It was Monday." right="It was Tuesday." language={language} tongue={tongue} />);
  expect(correction('en')).toContain('<dd class="block" lang="en" dir="ltr">It was <del');
  expect(correction('en', inEnglish)).toContain('<dd class="inline" lang="en" dir="ltr">It was <del');
  expect(correction('fa')).toContain('<dd class="inline" lang="fa" dir="rtl">');
});

test('words of another script that were taken out and put in do not change places', () => {
  const runs = [{ kind: 'same', text: 'They shouted ' }, { kind: 'removed', text: 'زنده باد' }, { kind: 'added', text: 'مرده باد' }] as const;
  const html = renderToStaticMarkup(<PassageChange change={{ part: 'body', status: 'changed', runs: [...runs] }} language="en" tongue={inEnglish} />);
  expect(html).toMatch(/<del>.*<bdi>زنده باد<\/bdi>.*<\/del><ins>.*<bdi>مرده باد<\/bdi>/);
});

test('a list in a text of the newsroom takes its signs to the side where its words begin', () => {
  const html = renderToStaticMarkup(<BodyText body={bodyFromSource('- Gates\n- Bridges')} heading="h2" />);
  expect(html).toBe('<ul dir="auto" class="list-disc ps-6"><li>Gates</li><li>Bridges</li></ul>');
});
