import { describe, expect, it } from 'vitest';
import { nodeOf } from '@/editor/document';
import { body, dateline, doc, headline, p } from '@/editor/testing/build';
import { proposeStatement } from './propose-statement';

const text = 'The Taliban seized the crossing. Officials denied it, saying the attack was repelled.';
const story = nodeOf(doc(headline('Crossing falls'), dateline('Kabul'), body(p(text))));

/** Where these words stand in the story. */
function at(words: string): { from: number; to: number } {
  let found = { from: -1, to: -1 };
  story.descendants((node, position) => {
    const index = node.isText ? node.text!.indexOf(words) : -1;
    if (index >= 0) found = { from: position + index, to: position + index + words.length };
  });
  return found;
}

const proposed = (words: string) => proposeStatement(story, at(words), 'en');
const wordsOf = (range: { from: number; to: number } | null) => range && story.textBetween(range.from, range.to);

describe('what a claim is made of', () => {
  it('takes the sentence at the caret when nothing is selected', () => {
    const { from } = at('crossing.');
    const proposal = proposeStatement(story, { from, to: from }, 'en');
    expect(wordsOf(proposal)).toBe('The Taliban seized the crossing.');
    expect(proposal?.statement).toBe('The Taliban seized the crossing.');
  });

  it('takes half words whole and leaves space out', () => {
    expect(wordsOf(proposed('aliban seized the cross'))).toBe('Taliban seized the crossing');
    expect(wordsOf(proposed(' the attack was repelled'))).toBe('the attack was repelled');
  });

  it('proposes a statement that reads as a sentence', () => {
    expect(proposed('the attack was repelled')?.statement).toBe('The attack was repelled.');
    expect(proposed('denied it,')?.statement).toBe('Denied it.');
  });

  it('works in the headline', () => {
    expect(proposed('Crossing falls')?.statement).toBe('Crossing falls.');
  });

  it('proposes nothing where no claim can stand, and nothing of white space', () => {
    expect(proposed('Kabul')).toBeNull();
    expect(proposed(' ')).toBeNull();
  });
});
