import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { afp, kabul, mujahid, taliban } from '../testing/crossing';
import { claim, findings, letPass, note, story, verdicts } from '../testing/subject';
import { quoteExact } from './quote-exact';

const promise = (details = {}) =>
  claim(
    { kind: 'quote', ...details },
    note(mujahid, 'asserts', { exactWords: 'To all traders: your security is guaranteed, here and on the road.' }),
  );

describe('words in quotation marks are the words that were said', () => {
  test.each([
    '[Mr Mujahid told traders their “security is guaranteed”.]',
    '[Mr Mujahid told traders their ‘security is guaranteed’.]',
    '[“Your security is guaranteed,” Mr Mujahid said.]',
    '[Mr Mujahid said: “Your security is guaranteed … on the road.”]',
    'Mr Mujahid said: “[your security is guaranteed]”.',
  ])('exact: %s', (body) => {
    expect(verdicts(quoteExact, story(body, promise()))).toEqual([]);
  });

  test('what nobody is recorded to have said is refused over the text too', () => {
    const unsaid = 'Minister: “We will burn every village down”';
    expect(verdicts(quoteExact, story({ headline: unsaid, body: 'He spoke at noon.' }))).toHaveLength(1);
    expect(verdicts(quoteExact, story({ standfirst: unsaid, body: 'He spoke at noon.' }))).toHaveLength(1);
    expect(verdicts(quoteExact, story({ body: ['## “We will burn every village down”', 'He spoke at noon.'] }))).toHaveLength(1);
  });

  test('another word is refused, and the finding leads to the quotation', () => {
    const subject = story('[Mr Mujahid told traders their “safety is guaranteed”.]', promise());
    expect(findings(quoteExact, subject)[0]).toMatchObject({
      severity: 'block',
      message: '“safety is guaranteed” differs from the words in its notes.',
      place: { text: '“safety is guaranteed”' },
    });
  });

  test('words left out without a sign are refused', () => {
    expect(
      verdicts(quoteExact, story('[“Your security is guaranteed on the road,” he said.]', promise())),
    ).toHaveLength(1);
  });

  test('our recorded translation is as good as the words', () => {
    const translated = claim(
      { kind: 'quote' },
      note(mujahid, 'asserts', { exactWords: 'ستاسو امنیت تضمین دی', translation: 'Your security is guaranteed.' }),
    );
    expect(verdicts(quoteExact, story('[“Your security is guaranteed,” he said.]', translated))).toEqual([]);
  });

  test('the words of whoever denies are recorded words too', () => {
    const both = claim(
      {},
      note(taliban, 'asserts'),
      note(kabul, 'denies', { exactWords: 'The post is in our hands.' }),
    );
    expect(
      verdicts(quoteExact, story('[The Taliban say they took it; “the post is in our hands”, Kabul said.]', both)),
    ).toEqual([]);
  });

  test('two fragments of one statement are each looked at', () => {
    const relayed = claim(
      {},
      note(afp, 'asserts', {
        exactWords: 'There were some movements near the border. Security forces have repelled the attack.',
      }),
    );
    const line = (second: string) => `[He told AFP of “some movements near the border” and that “${second}”.]`;
    expect(verdicts(quoteExact, story(line('security forces have repelled the attack'), relayed))).toEqual([]);
    expect(verdicts(quoteExact, story(line('security forces repelled the attack'), relayed))).toEqual([
      'block: “security forces repelled the attack”',
    ]);
  });

  test('a note without the words is not enough', () => {
    const subject = story(
      '[“Your security is guaranteed,” he said.]',
      claim({ kind: 'quote' }, note(mujahid, 'asserts')),
    );
    expect(findings(quoteExact, subject)[0]!.message).toBe('No note records the words “Your security is guaranteed,”.');
  });

  test('a claim that rests on nothing is told so once, by another rule', () => {
    expect(verdicts(quoteExact, story('[“Your security is guaranteed,” he said.]', claim({ kind: 'quote' })))).toEqual(
      [],
    );
  });

  test('a block quotation is a quotation without marks', () => {
    expect(verdicts(quoteExact, story({ body: ['He said:', '> [Your security is guaranteed.]'] }, promise()))).toEqual(
      [],
    );
    expect(
      verdicts(quoteExact, story({ body: ['He said:', '> [Your security is certain.]'] }, promise())),
    ).toHaveLength(1);
  });

  describe('a quotation no claim covers', () => {
    test('rests on nothing yet', () => {
      const subject = story('The spokesman told AFP that “security forces have repelled the attack”.');
      expect(findings(quoteExact, subject)[0]).toMatchObject({
        severity: 'block',
        claimId: null,
        message: 'The quotation “security forces have repelled the attack” rests on nothing yet.',
        place: { text: '“security forces have repelled the attack”' },
      });
    });

    test('nor does a claim beside it in the sentence cover it', () => {
      expect(
        verdicts(quoteExact, story('[The spokesman spoke to AFP] of “some movements near the border”.', promise())),
      ).toHaveLength(1);
    });

    test.each([
      'The so-called “morality police” were there.',
      'He had read “The Kite Runner” twice.',
      'The traders’ lorries and the guards’ huts stood empty.',
    ])('is not: %s', (body) => {
      expect(verdicts(quoteExact, story(body))).toEqual([]);
    });
  });

  test('a heading and a standfirst repeat what the text quotes, and need no claim of their own', () => {
    const told = '[Mr Mujahid told traders their “security is guaranteed”.]';
    expect(verdicts(quoteExact, story({ body: ['## “Security is guaranteed”', told] }, promise()))).toEqual([]);
    expect(verdicts(quoteExact, story({ standfirst: 'A promise: “security is guaranteed”', body: told }, promise()))).toEqual([]);
    expect(verdicts(quoteExact, story({ headline: 'Mujahid: “Your security is guaranteed”', body: told }, promise()))).toEqual([]);
  });

  test('the title of a work inside a claim is nobody’s words', () => {
    const award = claim({}, note(kabul, 'asserts'));
    expect(verdicts(quoteExact, story('[“The Kite Runner” was banned, officials said.]', award))).toEqual([]);
  });

  test('over the text, words said off the record are recorded for nobody', () => {
    const told = claim({}, note(kabul, 'asserts'), note(mujahid, 'asserts', { terms: 'off_record', exactWords: 'The general has already fled' }));
    const subject = (headline: string) => story({ headline, body: '[Officials said the garrison had given up.]' }, told);
    expect(verdicts(quoteExact, subject('“The general has already fled”'))).toHaveLength(1);
    expect(verdicts(quoteExact, subject('The general has already fled'))).toEqual([]);
  });

  test('a word in marks inside a claim is a quotation, but a headline may keep its distance with one', () => {
    const fall = claim({}, note(taliban, 'asserts', { exactWords: 'We hold the gate.' }));
    expect(verdicts(quoteExact, story('[The Taliban “liberated” the crossing, they said.]', fall))).toEqual([
      'block: “liberated”',
    ]);
    expect(verdicts(quoteExact, story({ headline: '[Taliban ‘seize’ crossing]' }, fall))).toEqual([]);
  });

  test('a figure carries the date it is of', () => {
    const toll = (asOf: string | null) =>
      claim(
        { kind: 'figure', figure: { low: '900', high: '900', unit: 'lorries a day', definition: '', asOf } },
        note(kabul, 'asserts'),
      );
    const line = 'The post handled [900 lorries a day], officials said.';
    expect(findings(quoteExact, story(line, toll(null)))[0]!.message).toBe(
      'The figure “900 lorries a day” does not say what date it is of.',
    );
    expect(verdicts(quoteExact, story(line, toll('2021-06-30')))).toEqual([]);
  });

  test('where others give another figure, its paragraph says of when it is, or the desk is told', () => {
    const figure = { low: '900', high: '900', unit: 'lorries a day', definition: '', asOf: '2021-06-30' };
    const counted = (line: string) => story(line, claim({ kind: 'figure', figure, contestation: 'conflicting_figures' }, note(kabul, 'asserts')));
    expect(findings(quoteExact, counted('The post handled [900 lorries a day], officials said.'))[0]).toMatchObject({
      severity: 'warn',
      message: 'Others give another figure than “900 lorries a day”, and its paragraph does not say of when it is.',
    });
    expect(verdicts(quoteExact, counted('The post handled [900 lorries a day] in June, officials said.'))).toEqual([]);
  });

  test('an editor may let it pass', () => {
    const subject = story('[“Your safety is guaranteed,” he said.]', promise());
    const overrides = [letPass(quoteExact, subject.claims[0]!.id, 'Daud', 'editor')];
    expect(blockers(findings(quoteExact, subject, { overrides }), 'submission')).toEqual([]);
  });
});
