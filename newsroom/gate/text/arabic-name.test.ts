import { expect, test } from 'vitest';
import { foldedWords } from '../../sealed/fold-name';
import { arabicMentionsOf } from './arabic-name';

const named = (name: string, text: string) =>
  arabicMentionsOf(
    foldedWords(name).map(({ word }) => word),
    text,
  ).map(({ from, to }) => text.slice(from, to));

test.each([
  ['طارق آریان', 'این را طارق آریان گفت.', 'طارق آریان'],
  ['طارق آریان', 'ما طارق آریان‌را دیدیم.', 'طارق آریان‌را'],
  ['طارق آریان', 'آریان طارق باشندهٔ کابل است.', 'آریان طارق'],
  ['طارق العريان', 'وطارق العريان كان هناك.', 'وطارق العريان'],
  ['طارق العريان', 'سُلّم لطارق العريان أمس.', 'لطارق العريان'],
  ['طارق العريان', 'طارق عریان در آنجا بود.', 'طارق عریان'],
  ['طارق العريان', 'وقال للعريان طارق إنه سيعود.', 'للعريان طارق'],
  ['عبد الله حسيني', 'عبدالله حسینی در آنجا بود.', 'عبدالله حسینی'],
  ['عبدالله حسینی', 'قال عبد الله حسيني إنه رأى ذلك.', 'عبد الله حسيني'],
  ['محمد طارق رحیم‌زاده', 'رحیم‌زاده محمد در خانه بود.', 'رحیم‌زاده محمد'],
  ['محمد طارق رحیم‌زاده', 'با محمد رحیم‌زاده گفت‌وگو شد.', 'محمد رحیم‌زاده'],
])('%s: %s', (name, text, found) => {
  expect(named(name, text)).toEqual([found]);
});

test.each([
  ['a surname alone', 'طارق آریان', 'آریان در آنجا بود.'],
  ['its common word', 'طارق نوری', 'در نوری کم طارق را دیدند.'],
  ['another surname', 'طارق آریان', 'طارق آریانی و طارق آریان‌پور آنجا بودند.'],
  ['two given names the other way round', 'نور محمد', 'محمد نور در آنجا بود.'],
  ['a name with an article that was recorded without', 'محمد حسن', 'قال محمد الحسن إنه رأى ذلك.'],
  ['two people', 'طارق آریان', 'آریان و طارق رفتند. آریان، طارق و علی ماندند.'],
  ['the end of one sentence and the beginning of the next', 'طارق آریان', 'این را علی به طارق گفت. آریان نام شهر است؛ طارق. آریان دور است.'],
  ['Latin names', 'Tareq Arian', 'Arian Tareq was there.'],
])('and not %s', (_, name, text) => {
  expect(named(name, text)).toEqual([]);
});
