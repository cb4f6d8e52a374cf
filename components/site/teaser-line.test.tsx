import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { StoryCard } from '@/newsroom/published/story-card';
import { inEnglish, tongueOf } from './messages/tongue';
import { TeaserLine } from './teaser-line';

const at = new Date('2021-07-14T06:00:00Z');
const card: StoryCard = {
  id: 'crossing', address: '/2021/07/14/crossing', section: { slug: 'world', name: 'World' }, language: 'en', headline: 'The crossing', standfirst: '', headlinePassages: [], standfirstPassages: [], byline: '',
  firstPublishedAt: at, updatedAt: at, picture: null, contested: [], shaken: [],
};
const disputed = { verification: 'unverified', contestation: 'disputed', disposition: 'live' } as const;
const withdrawn = { verification: 'verified', contestation: 'uncontested', disposition: 'under_review' } as const;

const line = (more: Partial<StoryCard>, tongue = inEnglish) => renderToStaticMarkup(<TeaserLine story={{ ...card, ...more }} zone="UTC" tongue={tongue} />);

describe('under a headline in a list', () => {
  test('a settled story says when it was published, and no more', () => {
    expect(line({})).not.toMatch(/data-|<strong/);
  });

  test('the first contested claim speaks for a story', () => {
    expect(line({ contested: [disputed] })).toMatch(/Unverified.*Disputed/);
    expect(line({ contested: [disputed] })).not.toContain('<strong');
  });

  test('one that is looked at again speaks before it, however well it was established', () => {
    const shown = line({ contested: [disputed, withdrawn], shaken: [withdrawn] });
    expect(shown).toContain('Under review: something this story rests on has changed since it was published.');
    expect(shown).not.toContain('Disputed');
  });

  test('one found false says so, once', () => {
    expect(line({ shaken: [{ ...withdrawn, verification: 'false', disposition: 'live' }] }).match(/False/g)).toEqual(['False']);
    expect(line({ shaken: [{ ...withdrawn, verification: 'false' }] })).toMatch(/Under review:.*False/);
  });

  test('in the tongue of the list', () => {
    expect(line({ shaken: [withdrawn] }, tongueOf('fa'))).toContain('در دست بازبینی: از زمان انتشار');
  });
});
