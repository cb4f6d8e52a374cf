import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorsOf, hasDrifted } from './anchors';
import { anyDocument } from './testing/arbitrary-document';
import { body, bold, claim, claimId, doc, figure, headline, p, standfirst } from './testing/build';

const [crossing, videos] = [claimId(1), claimId(2)];

describe('the anchors of a document', () => {
  it('hold the words of a claim, whatever emphasis cuts them up', () => {
    const story = doc(body(p('They say ', claim(crossing, 'they ', bold('hold'), ' it'), ' now.')));
    expect(anchorsOf(story)).toMatchObject([
      { id: crossing, exact: 'they hold it', suffix: ' now.', tier: 'body', ranges: [{ exact: 'they hold it' }] },
    ]);
    expect(anchorsOf(story)[0]!.prefix.endsWith('They say ')).toBe(true);
  });

  it('tell claims apart that overlap', () => {
    const story = doc(body(p(claim(crossing, 'The flag ', claim(videos, 'is seen')), claim(videos, ' in videos'))));
    expect(anchorsOf(story).map(({ id, exact }) => [id, exact])).toEqual([
      [crossing, 'The flag is seen'],
      [videos, 'is seen in videos'],
    ]);
  });

  it('gather a claim that stands in several places, the most prominent first', () => {
    const story = doc(
      headline(claim(crossing, 'Crossing falls')),
      standfirst('It fell'),
      body(p(claim(crossing, 'It fell'), ' and ', claim(crossing, 'was lost')), figure({}, claim(crossing, 'The post'))),
    );
    const [anchor] = anchorsOf(story);
    expect(anchor).toMatchObject({ exact: 'Crossing falls … It fell … was lost … The post', tier: 'headline' });
    expect(anchor!.tiers).toEqual(['headline', 'body', 'caption']);
  });

  it('are none where no claim is marked', () => {
    expect(anchorsOf(doc(body(p('Nothing is claimed.'))))).toEqual([]);
  });

  it('survive edits elsewhere', () => {
    fc.assert(
      fc.property(anyDocument, fc.constantFrom('A new paragraph.', '', '“x'), (json, text) => {
        const [first, second, third, last] = json.content;
        const edited = { ...json, content: [first!, second!, third!, { ...last!, content: [p(text), ...last!.content!, p(text)] }] };
        const words = (document: typeof json) => anchorsOf(document).map(({ id, exact, tier }) => ({ id, exact, tier }));
        expect(words(edited)).toEqual(words(json));
      }),
    );
  });
});

describe('an anchor has drifted', () => {
  it.each([
    ['They hold the post', 'They hold the  post ', false],
    ['They hold\u00a0the post', 'They hold the post', false],
    ['“No,” he said', '"No," he said', false],
    ['the post’s fall', "the post's fall", false],
    ['caf\u00e9', 'cafe\u0301', false],
    ['They hold the post', 'They held the post', true],
    ['They hold the post', 'They hold the post.', true],
    ['They hold the post', 'they hold the post', true],
    ['They hold the post', '', true],
  ])('from “%s” to “%s”: %s', (quoted, current, drifted) => {
    expect(hasDrifted(quoted, current)).toBe(drifted);
  });
});
