import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { inEnglish } from './messages/tongue';
import { ShakenClaims } from './shaken-claims';
import { wholeStory } from './testing/whole-story';

const [claim] = wholeStory().claims;
const shown = (markIds: string[]) => renderToStaticMarkup(<ShakenClaims claims={claim ? [{ ...claim, markIds }] : []} tongue={inEnglish} />);

describe('the warning over a story', () => {
  test('leads down to what is said of a claim that the story states', () => {
    expect(shown(['mark'])).toContain(`href="#claim-${claim?.id}"`);
    expect(shown(['mark'])).not.toContain('another language');
  });

  test('keeps its labels where nobody may read the words of the claim any more, and leads nowhere', () => {
    const html = renderToStaticMarkup(<ShakenClaims claims={claim ? [{ ...claim, statement: '', markIds: [] }] : []} tongue={inEnglish} />);
    expect(html).toContain('Something this story rests on has changed since it was published.');
    expect(html).not.toMatch(/<a |another language/);
  });

  test('says of a claim that only another language of it states that it does, and leads to the claim', () => {
    expect(shown([])).toContain(`href="/claims/${claim?.id}"`);
    expect(shown([])).toContain('The same story in another language states it:');
  });
});
