import { describe, expect, test } from 'vitest';
import { inEnglish, tongueOf } from '../messages/tongue';
import { storyClaim, wholeStory } from '../testing/whole-story';
import { cardDrawing } from './card-drawing';
import { cardFacts } from './card-facts';

const verified = storyClaim({ verification: 'verified', contestation: 'uncontested', marked: false });
const withdrawn = storyClaim({ ...verified, disposition: 'under_review', marked: true });

/** The words under the headline, and the colours drawn. */
function card(claim = verified, language = 'en') {
  const facts = cardFacts(wholeStory({ claims: [claim], shaken: claim === verified ? [] : [claim], language }), 'The Courier', tongueOf(language, inEnglish));
  return { words: facts.label?.words, drawing: cardDrawing(facts, (text) => text.length / 2) };
}

describe('the card of a story', () => {
  test('says nothing of a claim that is established', () => {
    expect(card().words).toBeUndefined();
  });

  test('says that a verified claim is looked at again, and does not draw it as verified', () => {
    const { words, drawing } = card(withdrawn);
    expect(words).toBe('Under review.');
    expect(drawing).toContain('>Under<');
    expect(drawing).not.toContain('#1f6b38');
    expect(drawing).toContain('#a8221b');
  });

  test('says so in the tongue of the story', () => {
    expect(card(withdrawn, 'fa').words).toBe('در دست بازبینی.');
  });
});
