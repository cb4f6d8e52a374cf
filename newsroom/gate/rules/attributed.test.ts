import { describe, expect, test } from 'vitest';
import { blockers } from '../evaluate';
import { kabul, ministry, mujahid, taliban } from '../testing/crossing';
import { claim, findings, letPass, note, proof, story, verdicts } from '../testing/subject';
import { attributed } from './attributed';

const disputed = (details = {}) =>
  claim(
    { materiality: 'core', verification: 'not_independently_verified', ...details },
    note(taliban, 'asserts'),
    note(kabul, 'denies'),
  );

describe('a hedge in a headline', () => {
  const weak = () => claim({ materiality: 'core', verification: 'unverified' }, note(taliban, 'asserts'));
  const bare = (headline: string) => verdicts(attributed, story({ headline }, weak())).length;

  test.each([
    '[Taliban seize crossing]; traders could lose everything',
    '[Taliban seize crossing] as traders could lose everything',
    '[Taliban seize crossing]. What next?',
    'What now? [Taliban seize crossing]',
    '[Taliban seize crossing] after envoy is accused of theft',
  ])('of something else is none of this: %s', (headline) => {
    expect(bare(headline)).toBe(1);
  });

  test.each([
    '[Taliban may have seized crossing] as traders flee',
    'Taliban ‘seize’ [crossing]; traders flee',
    '[Have the Taliban seized the crossing]?',
    '[Taliban seize crossing], reports say; traders flee',
    'Fears that [Taliban hold crossing] – officials',
  ])('of the claim itself keeps its distance: %s', (headline) => {
    expect(bare(headline)).toBe(0);
  });
});

describe('a claim that can be disputed says whose word it is', () => {
  test('stated as fact, a disputed core claim is refused', () => {
    expect(findings(attributed, story('[The Taliban hold the crossing.]', disputed()))[0]).toMatchObject({
      severity: 'block',
      message: 'In the text, “The Taliban hold the crossing.” does not say whose word it is.',
      remedy: 'Name who says so in the same sentence, for example “according to the Taliban”.',
    });
  });

  test('a supporting one is only pointed out', () => {
    expect(verdicts(attributed, story('[The post fell at dawn.]', disputed({ materiality: 'supporting' })))).toEqual([
      'warn: The post fell at dawn.',
    ]);
  });

  test.each([
    'The Taliban say they hold [the crossing].',
    '[The militants have taken the crossing], according to Pakistani officials.',
    'Officials say [the post fell at dawn].',
    '[The post fell at dawn], by the Taliban’s account.',
    'Kabul denies that [the post has fallen].',
  ])('attributed in its own sentence: %s', (body) => {
    expect(verdicts(attributed, story(body, disputed()))).toEqual([]);
  });

  test('attribution in the sentence before is not its own', () => {
    expect(
      verdicts(
        attributed,
        story('The Taliban made a statement, officials said. [They hold the crossing.]', disputed()),
      ),
    ).toHaveLength(1);
  });

  test('a hedge is no attribution outside a headline', () => {
    expect(verdicts(attributed, story('[The post has reportedly fallen.]', disputed()))).toHaveLength(1);
  });

  test('two independent roots do not settle what somebody denies', () => {
    expect(
      verdicts(attributed, story('[The post has fallen.]', disputed({ verification: 'corroborated' }))),
    ).toHaveLength(1);
  });

  test.each(['unverified', 'not_independently_verified'] as const)('what is %s is somebody’s word though nobody denies it', (verification) => {
    expect(verdicts(attributed, story('[The post has fallen.]', claim({ verification }, note(taliban, 'asserts'))))).toHaveLength(1);
  });

  test('what we verified and nobody contests needs none', () => {
    expect(
      verdicts(
        attributed,
        story('[The flag flies over the gate.]', claim({ materiality: 'core', verification: 'verified' })),
      ),
    ).toEqual([]);
  });

  test.each(['quote', 'forecast'] as const)('a %s is somebody’s word even when verified', (kind) => {
    expect(
      verdicts(attributed, story('[The road will be cut.]', claim({ kind, verification: 'verified' }))),
    ).toHaveLength(1);
  });

  test('an allegation needs one until it is verified', () => {
    const allegation = (verification: 'corroborated' | 'verified') => claim({ kind: 'allegation', verification, evidence: [proof()] });
    expect(verdicts(attributed, story('[The firm bribed the inspector.]', allegation('corroborated')))).toHaveLength(1);
    expect(verdicts(attributed, story('[The firm bribed the inspector.]', allegation('verified')))).toEqual([]);
  });

  describe('a quotation that goes on', () => {
    const quote = () => claim({ kind: 'quote' }, note(mujahid, 'asserts'));

    test.each([
      '“We have the post,” Mr Mujahid said. [“The flag is up.”]',
      'He said: “We have the post. [The flag is up.”]',
      '[“We have the post. The flag is up,”] he said.',
      "['We have the post.] The flag is up,' he said.",
      "He said: 'We have the post. [The flag is up.]'",
      'He said: “We have the post. [The flag is up.]',
    ])('keeps its speaker: %s', (body) => {
      expect(verdicts(attributed, story(body, quote()))).toEqual([]);
    });

    test('into the next paragraph keeps its speaker', () => {
      expect(
        verdicts(attributed, story({ body: ['He said: “We have the post.', '[“The flag is up.”]'] }, quote())),
      ).toEqual([]);
    });

    test('in a block quotation belongs to the words that introduce it or the name below', () => {
      expect(
        verdicts(
          attributed,
          story({ body: ['Mr Mujahid told traders:', '> [Your security is guaranteed.]'] }, quote()),
        ),
      ).toEqual([]);
      expect(
        verdicts(
          attributed,
          story({ body: ['It spread.', '> [It is safe here.]', '> – Zabihullah Mujahid'] }, quote()),
        ),
      ).toEqual([]);
      expect(
        verdicts(attributed, story({ body: ['A leaflet went round.', '> [It is safe here.]'] }, quote())),
      ).toHaveLength(1);
    });
  });

  test('items of a list belong to the words that introduce it', () => {
    expect(
      verdicts(
        attributed,
        story(
          { body: ['The Taliban say they hold:', '- the post at Islam Qala', '- [the post at Spin Boldak]'] },
          disputed(),
        ),
      ),
    ).toEqual([]);
    expect(
      verdicts(attributed, story({ body: ['The posts are these.', '- [the post at Spin Boldak]'] }, disputed())),
    ).toHaveLength(1);
  });

  test.each([
    '[Taliban claim border crossing]',
    '[Kabul denies loss of crossing]',
    '[Border crossing falls] – officials',
    '[Taliban ‘seize’ crossing]',
    '[Crossing reportedly falls]',
  ])('a headline attributes in headline form, or hedges: %s', (headline) => {
    expect(verdicts(attributed, story({ headline }, disputed()))).toEqual([]);
  });

  test('a headline that states is refused', () => {
    expect(verdicts(attributed, story({ headline: '[Taliban seize border crossing]' }, disputed()))).toEqual([
      'block: Taliban seize border crossing',
    ]);
  });

  test('every place that states it is looked at', () => {
    const body = ['The Taliban say they hold [the crossing].', '[The crossing is theirs.]'];
    expect(verdicts(attributed, story({ body }, disputed()))).toEqual(['block: The crossing is theirs.']);
  });

  describe('in another language', () => {
    const german = (line: string) =>
      story({ body: [line, 'Das ist ein Satz, der nicht von der Lage an der Grenze handelt.'] }, disputed());

    test('the name of the source is enough', () => {
      const subject = german('Nach Angaben der Taliban ist [der Grenzübergang in ihrer Hand].');
      subject.claims[0]!.notes[0]!.publicAttribution = 'Taliban';
      expect(verdicts(attributed, subject)).toEqual([]);
    });

    test('without one the rule asks for a look and refuses nothing', () => {
      expect(findings(attributed, german('[Der Grenzübergang ist gefallen.]'))[0]).toMatchObject({
        severity: 'warn',
        message: 'We cannot tell in this language whether readers are told whose word it is: look at “Der Grenzübergang ist gefallen.”.',
      });
    });

    test('it asks once for a claim, however often it stands there', () => {
      const subject = german('[Der Grenzübergang ist gefallen.] Kaufleute warten. [Das Tor ist gefallen.] [Der Posten ist gefallen.]');
      expect(findings(attributed, subject).map(({ message }) => message)).toEqual([
        'We cannot tell in this language whether readers are told whose word it is: look at “Der Grenzübergang ist gefallen.” and 2 other places.',
      ]);
    });
  });

  test('an editor may let it pass', () => {
    const subject = story(
      '[The ministry holds the post.]',
      claim({ materiality: 'core', verification: 'unverified' }, note(ministry, 'asserts')),
    );
    const overrides = [letPass(attributed, subject.claims[0]!.id, 'Daud', 'editor')];
    expect(blockers(findings(attributed, subject), 'submission')).toHaveLength(1);
    expect(blockers(findings(attributed, subject, { overrides }), 'submission')).toEqual([]);
  });
});
