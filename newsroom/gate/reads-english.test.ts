import { describe, expect, test } from 'vitest';
import { kabul, taliban } from './testing/crossing';
import { claim, type Copy, evidence, note, story, verdicts } from './testing/subject';
import { attributed } from './rules/attributed';
import { checked } from './rules/checked';
import { denialPresent } from './rules/denial-present';
import { disclosed } from './rules/disclosed';
import { mediaEstablished } from './rules/media-established';
import { pluralSources } from './rules/plural-sources';
import { unclaimedSentence } from './rules/unclaimed-sentence';

const unsure = { materiality: 'core', verification: 'not_independently_verified' } as const;
const disputed = () => claim(unsure, note(taliban, 'asserts'), note(kabul, 'denies'));
const found = (copy: Copy, ...claims: ReturnType<typeof claim>[]) =>
  [attributed, denialPresent, disclosed].map((rule) => verdicts(rule, story(copy, ...(claims.length > 0 ? claims : [disputed()])))[0]?.split(':')[0]);

const refused = ['block', 'block', 'block'];
const leftToALook = ['warn', 'warn', 'warn'];

const spoken =
  'Nous ne savons pas ce qui se passe dans les rues de la ville, et personne ne nous dit quand les soldats vont revenir ni ce que nous ' +
  'devons faire avec les enfants. Ils sont partis dans la nuit, et depuis nous sommes seuls avec les blessés.';

describe('English is read as English, whatever the tag says', () => {
  test.each(['fa', 'prs', 'fr', 'de'])('tagged %s', (language) => {
    expect(found({ language, body: ['[The Taliban hold the crossing.]', 'Traders wait at the gate, and their lorries with them.'] })).toEqual(refused);
  });

  test.each(['[The post has fallen.]', '[Taliban hold the crossing.]'])('short as it is: %s', (body) => {
    expect(found({ language: 'ps', body })).toEqual(refused);
  });

  test('one sentence of it in a story in another language', () => {
    expect(found({ language: 'fr', body: ['Les marchands attendent à la frontière avec leurs camions.', '[They have taken the post.]'] })).toEqual(refused);
  });

  test('sources that are not there, and false words, are refused as well', () => {
    const body = 'Several sources said [that they hold the post].';
    const unnamed = claim({}, note(kabul, 'asserts', { terms: 'background' }));
    expect(verdicts(pluralSources, story({ language: 'ar', body }, unnamed))[0]).toMatch(/^block/);
    expect(verdicts(checked, story({ language: 'ar', body: '[They hold the post, and the flag.]' }, claim({ verification: 'false' })))).toHaveLength(1);
    expect(verdicts(unclaimedSentence, story({ language: 'ar', body: 'They say the rebels killed 12 people there.' }))).toHaveLength(1);
  });
});

describe('a quotation in another language switches nothing off', () => {
  test.each([
    ['in a paragraph', [`“${spoken}” said a nurse. “${spoken}”`]],
    ['in guillemets', [`« ${spoken} » said a nurse.`]],
    ['in blocks of their own', [`> ${spoken}`, `> ${spoken}`, `> – a nurse`]],
    ['over several paragraphs', [`She said: “${spoken}`, `“${spoken}”`]],
  ])('%s', (_how, quotation) => {
    expect(found({ body: [...quotation, '[The Taliban hold the crossing.]'] })).toEqual(refused);
    expect(found({ body: ['[The Taliban hold the crossing.]', ...quotation] })).toEqual(refused);
  });

  test('and is itself attributed by the words around it', () => {
    const quoted = () => claim({ kind: 'quote' }, note(taliban, 'asserts', { exactWords: spoken }));
    expect(verdicts(attributed, story({ body: ['A nurse told us:', `> [${spoken}]`] }, quoted()))).toEqual([]);
    expect(verdicts(attributed, story({ body: ['It is quiet there, and nobody is out.', `[“${spoken}”]`] }, quoted()))[0]).toMatch(/^warn: “Nous/);
  });

  test('a sentence that quotes nobody and is in another language is left to a look, and no other', () => {
    expect(verdicts(attributed, story({ body: `[Les talibans ont pris le poste dans la nuit.] [The Taliban hold the crossing.]` }, disputed()))).toEqual([
      'warn: Les talibans ont pris le poste dans la nuit.',
      'block: The Taliban hold the crossing.',
    ]);
  });
});

describe('another language is left to people', () => {
  test.each([
    ['Dari', 'prs', '[گذرگاه در دست طالبان است.]'],
    ['Arabic', 'ar', '[سقط المعبر في أيدي المسلحين.]'],
    ['French', 'fr', '[Les talibans ont pris le poste dans la nuit.]'],
    ['French under a wrong tag', 'en', '[Les talibans ont pris le poste dans la nuit.]'],
    ['Dari that quotes English', 'prs', '[گذرگاه در دست طالبان است.] گفت: “They have taken the post, and their flag is up there.”'],
  ])('%s', (_name, language, body) => {
    expect(found({ language, body })).toEqual(leftToALook);
  });
});

describe('a headline that tells too little follows what stands around it', () => {
  const seized = '[Taliban seize crossing]';

  test('over English', () => {
    expect(found({ language: 'fa', headline: seized, standfirst: 'Traders wait there, and their lorries with them.' })).toEqual(refused);
  });

  test('over French', () => {
    expect(found({ headline: seized, standfirst: 'Les marchands attendent à la frontière avec leurs camions.' })).toEqual(leftToALook);
  });

  test('the nearest tells, not the most', () => {
    const french = 'Les marchands attendent à la frontière avec leurs camions, et la nuit tombe sur eux.';
    expect(found({ headline: seized, standfirst: 'Traders wait there, and their lorries with them.', body: [french, french, french] })).toEqual(refused);
  });

  test('alone, it is what its tag says', () => {
    expect(found({ headline: seized, language: 'en-GB' })).toEqual(refused);
    expect(found({ headline: seized, language: 'de' })).toEqual(leftToALook);
  });
});

test('what a picture is said to show is read in its own sentence', () => {
  const shown = claim({ kind: 'media', ...unsure, evidence: [evidence('A clip', { kind: 'media', userMade: true })] }, note(taliban, 'asserts'));
  const verdict = (body: string) => verdicts(mediaEstablished, story({ language: 'fa', body }, shown))[0]?.split(':')[0];
  expect(verdict('[A video shows fighters at the gate, who have raised their flag.]')).toBe('block');
  expect(verdict('[ویدیویی پرچم را بر دروازه نشان می‌دهد.]')).toBe('warn');
});
