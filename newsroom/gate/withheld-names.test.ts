import { describe, expect, test } from 'vitest';
import type { GateClaim } from './finding';
import { ministry, pakistan } from './testing/crossing';
import { claim, evidence, findings, grant, note, relay, source, story, verdicts } from './testing/subject';
import { termsKept } from './rules/terms-kept';

const arian = source('Tareq Arian', { kind: 'official' });
const background = { terms: 'background', publicAttribution: 'an official' } as const;
const confided = (details: Partial<GateClaim> = {}) => claim(details, note(arian, 'asserts', background), note(pakistan, 'confirms'));
const said = 'An official said that [the post had fallen].';

describe('who speaks on background is named nowhere', () => {
  test('not in the text, and nobody lets it pass', () => {
    expect(findings(termsKept, story('Tareq Arian said that [the post had fallen].', confided()))[0]).toMatchObject({
      severity: 'block',
      override: { kind: 'nobody' },
      place: { text: 'Tareq Arian' },
      message: 'A source who is not to be named is named in the text.',
    });
  });

  test.each(['background', 'deep_background'] as const)('on %s', (terms) => {
    const told = claim({}, note(arian, 'asserts', { terms, publicAttribution: '' }), note(pakistan, 'confirms'));
    expect(verdicts(termsKept, story({ body: [said, 'Tareq Arian, 54, is a soldier’s son.'] }, told))).toEqual(['block: Tareq Arian']);
  });

  test.each(['headline', 'standfirst', 'caption'])('not in a %s', (field) => {
    expect(verdicts(termsKept, story({ [field]: 'The office of Tareq Arian', body: said }, confided()))).toEqual(['block: Tareq Arian']);
  });

  test('not in what describes a picture, nor around the text', () => {
    const subject = story({ body: said, caption: 'The gate' }, confided());
    const [figure] = subject.reading.figures;
    figure!.alt = 'Tareq Arian at the gate';
    expect(findings(termsKept, subject)[0]).toMatchObject({ place: { from: figure!.pos }, message: expect.stringMatching('the description of a picture') });
    const around = [{ surface: 'the address', text: 'post-falls-says-tareq-arian' }, { surface: 'a link', text: 'https://x.example/tareq%20arian' }];
    expect(findings(termsKept, { ...story(said, confided()), around }).map(({ message }) => message)).toEqual([
      'A source who is not to be named is named in the address.',
      'A source who is not to be named is named in a link.',
    ]);
  });

  test.each<[string, GateClaim]>([
    ['how it is described', claim({}, note(arian, 'asserts', { terms: 'background', publicAttribution: 'Tareq Arian' }), note(pakistan, 'confirms'))],
    ['what was agreed', { ...confided(), grants: [grant(arian, { description: 'a man like Tareq Arian' })] }],
    ['a claim', claim({ statement: 'Tareq Arian saw the post fall.' }, note(arian, 'asserts', background))],
    ['how it was checked', confided({ verificationMethod: 'Tareq Arian told us.' })],
    ['how it was checked, where others tell of them', confided({ statement: 'Tareq Arian fled.', verificationMethod: 'Tareq Arian told us.' })],
    ['the words of a source', claim({}, note(arian, 'asserts', { ...background, exactWords: 'I, Tareq Arian, saw it.' }), note(pakistan, 'confirms'))],
    ['published evidence', confided({ evidence: [evidence('A talk with Tareq Arian', { publicDescription: 'Our notes of it' })] })],
  ])('not in what readers are told of the claim: %s', (_where, told) => {
    expect(findings(termsKept, story(said, told))).toHaveLength(1);
  });

  test('nor in a version whose claim has lost its mark', () => {
    const { notes } = confided();
    const subject = { ...story('Tareq Arian said the garrison surrendered to the army.'), unmarked: [{ id: 'off', statement: 'The garrison surrendered to the army.', notes }] };
    expect(verdicts(termsKept, subject)).toEqual(['block: Tareq Arian']);
  });
});

describe('nor by the surname alone', () => {
  test.each([
    [{ body: 'Mr Arian said that [the post had fallen].' }],
    [{ body: [said, 'Arian was there when it fell.'] }],
    [{ headline: 'Post Has Fallen, Arian Says', body: said }],
    [{ body: said, caption: 'The office of Arian' }],
  ])('%o', (copy) => {
    expect(findings(termsKept, story(copy, confided()))).toMatchObject([{ severity: 'block', override: { kind: 'nobody' }, place: { text: 'Arian' } }]);
  });

  test.each<[string, Parameters<typeof story>[0], GateClaim[]]>([
    ['somebody else of the story is called so', { body: [said, 'Ali Arian keeps a shop there. Arian sells tea.'] }, [confided()]],
    ['somebody of the name speaks on the record', { body: [said, 'Mr Arian said that [2: the road was open].'] }, [confided(), claim({}, note(source('Mina Arian'), 'asserts'))]],
    ['a common word', { body: [said, 'Brown is the colour of the river.'] }, [claim({}, note(source('Tareq Brown'), 'asserts', background), note(pakistan, 'confirms'))]],
    ['a place', { body: [said, 'They fled to the hills near Arian.'] }, [confided()]],
    ['another language', { body: ['Der Arian sagte, dass [der Posten gefallen sei] und dass die Soldaten nicht mehr da waren.'], language: 'de' }, [confided()]],
  ])('and not where %s', (_why, copy, claims) => {
    expect(verdicts(termsKept, story(copy, ...claims))).toEqual([]);
  });

  test.each([
    ['post-falls-arian-says', 1],
    ['arian-says-post-has-fallen', 1],
    ['post-falls-in-arian', 0],
    ['arianpour-says-post-has-fallen', 0],
  ])('in the address of the story: %s', (text, found) => {
    expect(findings(termsKept, { ...story(said, confided()), around: [{ surface: 'the address', text }] })).toHaveLength(found);
    const named = [said, 'Ali Arian keeps a shop there.'];
    expect(findings(termsKept, { ...story({ body: named }, confided()), around: [{ surface: 'the address', text }] }), 'it may be another’s').toEqual([]);
  });

  describe('behind a title, in any script and however short', () => {
    const of = (name: string, body: string, language = 'en') => {
      const told = claim({}, note(source(name, { kind: 'person' }), 'asserts', background), note(pakistan, 'confirms'));
      return verdicts(termsKept, story({ body, language }, told));
    };

    test.each([
      ['Bo Li', 'Mr Li said that [the post had fallen].', 'en', 'Li'],
      ['طارق آریان', 'آقای آریان گفت که [پسته سقوط کرده است].', 'fa', 'آریان'],
      ['طارق العريان', 'قال السيد العريان إن [الموقع سقط].', 'ar', 'العريان'],
      ['Иван Петренко', 'По словам генерала, [пост пал]. Полковник Петренко был там.', 'ru', 'Петренко'],
      ['Анна Громова', 'Рядом с госпожой Громовой стоял он. [Пост пал].', 'ru', 'Громовой'],
    ])('%s: %s', (name, body, language, surname) => {
      expect(of(name, body, language)).toEqual([`block: ${surname}`]);
    });

    test.each([
      ['Bo Li', 'The officials of Li province said that [the post had fallen].', 'en'],
      ['Bo Li', 'Mr Liang said that [the post had fallen].', 'en'],
      ['Bo Li', 'Wang Li said that [the post had fallen]. Mr Li was there.', 'en'],
      ['طارق نوری', 'در نوری کم گفتند که [پسته سقوط کرده است].', 'fa'],
      ['طارق آریان', 'آقای علی آریان گفت که [پسته سقوط کرده است].', 'fa'],
    ])('and not where it is another or a word, of %s: %s', (name, body, language) => {
      expect(of(name, body, language)).toEqual([]);
    });
  });

  test('who signs the story may be called so', () => {
    const around = [{ surface: 'the byline', text: 'Jane Arian' }];
    expect(findings(termsKept, { ...story(said, confided()), around })).toEqual([]);
  });
});

test('nor in the forms that Arabic writing gives a name', () => {
  const told = claim({}, note(source('طارق العريان', { kind: 'person' }), 'asserts', background), note(pakistan, 'confirms'));
  const inArabic = (body: string) => verdicts(termsKept, story({ body, language: 'ar' }, told));
  expect(inArabic('قال المسؤول إن [الموقع سقط]، وطارق العريان كان هناك.')).toEqual(['block: وطارق العريان']);
  expect(inArabic('قال المسؤول للسيد العريان إن [الموقع سقط].')).toEqual(['block: العريان']);
  expect(inArabic('قال المسؤول إن [الموقع سقط]، والرجل العريان كان هناك.')).toEqual([]);
});

describe('nor by what else the directory calls them', () => {
  test.each([
    ['https://x.com/t_arian', 'a link'],
    ['Ask @t_arian', 'the byline'],
  ])('their handle: %s', (text, surface) => {
    const told = claim({}, note(source('@t_arian', { kind: 'social_account' }), 'asserts', background), note(pakistan, 'confirms'));
    expect(verdicts(termsKept, story('The account @T_Arian said that [the post had fallen].', told))).toEqual(['block: @T_Arian']);
    expect(findings(termsKept, { ...story(said, told), around: [{ surface, text }] })).toHaveLength(1);
    expect(verdicts(termsKept, story('The account @t_arian2 said that [the post had fallen].', told))).toEqual([]);
  });

  test('a former name, under which a duplicate stood', () => {
    const formerNames = new Map([[arian.id, [{ name: 'Ahmad Zia Noori', kind: 'person' as const }, { name: 'a senior official', kind: 'person' as const }]]]);
    const under = (text: string) => verdicts(termsKept, { ...story(text, confided()), formerNames });
    expect(under('Ahmad Zia Noori said that [the post had fallen].')).toEqual(['block: Ahmad Zia Noori']);
    expect(under('Ahmad Zia said that [the post had fallen], as did a senior official.')).toEqual([]);
  });
});

describe('who is sealed is named for nothing, and the finding repeats no word', () => {
  test('though somebody quotes them by name', () => {
    const sealed = { ...arian, sealed: true } as const;
    const told = claim({}, note(sealed, 'asserts', { unnamed: true, publicAttribution: '' }), note(relay('AFP', sealed), 'asserts'));
    const [found] = findings(termsKept, story('Tareq Arian told AFP that [the post had fallen].', told));
    expect(found).toMatchObject({ severity: 'block', place: { text: '' } });
    expect(JSON.stringify(found)).not.toContain('Arian');
  });
});

describe('an editor would call these false alarms', () => {
  test.each(['a senior official', 'Kabul police chief', 'US State Department official'])('what they are: %s', (name) => {
    const told = claim({}, note(source(name), 'asserts', background), note(pakistan, 'confirms'));
    expect(verdicts(termsKept, story(`${name} said that [the post had fallen].`, told))).toEqual([]);
  });

  test('a body of people', () => {
    const told = claim({}, note(source('Interior Ministry', { kind: 'organisation' }), 'asserts', background), note(pakistan, 'confirms'));
    expect(verdicts(termsKept, story('An official of the Interior Ministry said that [the post had fallen].', told))).toEqual([]);
  });

  test('somebody of part of the name', () => {
    expect(verdicts(termsKept, story({ body: [said, 'Ali Arian keeps a shop there, and Tareq Khan another.'] }, confided()))).toEqual([]);
  });

  test('evidence that readers are not told of', () => {
    expect(verdicts(termsKept, story(said, confided({ evidence: [evidence('A talk with Tareq Arian')] })))).toEqual([]);
  });

  test('who only declined to speak, or spoke off the record', () => {
    const silent = claim({}, note(arian, 'declined', background), note(pakistan, 'confirms'));
    expect(verdicts(termsKept, story('Tareq Arian did not answer. Officials said [the post had fallen].', silent))).toEqual([]);
  });

  describe('who also speaks on the record', () => {
    const open = () => claim({}, note(arian, 'asserts'));
    const both = (body: string | string[]) => verdicts(termsKept, story({ body }, confided(), open()));

    test('may be named for that, and later', () => {
      expect(both([said, 'Tareq Arian said that [2: the road was open]. Tareq Arian was born in Kabul.'])).toEqual([]);
      expect(both('Tareq Arian said that [1: the post had fallen] and that [2: the road was open].')).toEqual([]);
    });

    test('and not where they said it in confidence', () => {
      expect(both('[1: The post has fallen], said Tareq Arian. [2: The road is open], he said.')).toEqual(['block: Tareq Arian']);
    });

    test('an agency that quotes them by name names them', () => {
      const quoted = claim({}, note(arian, 'asserts', background), note(relay('AFP', arian), 'asserts'));
      expect(verdicts(termsKept, story('Tareq Arian told AFP that [the post had fallen].', quoted))).toEqual([]);
    });
  });

  describe('of whom others say by name what the story tells', () => {
    const leaves = () => claim({ statement: 'Tareq Arian resigned.' }, note(ministry, 'asserts'));
    const both = (copy: Parameters<typeof story>[0]) => verdicts(termsKept, story(copy, confided(), leaves()));

    test('may be spoken of', () => {
      expect(both({ headline: 'Tareq Arian resigns', body: [said, '[2: Tareq Arian has resigned], the ministry said.'] })).toEqual([]);
    });

    test('and not as who said it', () => {
      expect(both(['[1: The post has fallen], Tareq Arian said.', '[2: Tareq Arian has resigned], the ministry said.'].join(' '))).toEqual(['block: Tareq Arian']);
      const same = claim({ statement: 'Tareq Arian resigned.' }, note(ministry, 'asserts'), note(arian, 'asserts', background));
      expect(verdicts(termsKept, story('[Tareq Arian has resigned], the ministry said.', same))).toEqual([]);
      expect(verdicts(termsKept, story('[Tareq Arian has resigned], Tareq Arian said.', same))).toHaveLength(2);
    });
  });
});
