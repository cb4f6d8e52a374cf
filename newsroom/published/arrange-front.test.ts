import { describe, expect, test } from 'vitest';
import { arrangeFront } from './arrange-front';
import type { StoryCard } from './story-card';

const sections = [{ slug: 'world', name: 'World' }, { slug: 'science', name: 'Science' }];

/** A story so many hours old. */
function story(id: string, hours: number, { section = 'world', pictured = false } = {}): StoryCard {
  const at = new Date(Date.UTC(2021, 6, 14, 12) - hours * 3_600_000);
  return {
    id, address: `/${id}`, section: { slug: section, name: section }, language: 'en', headline: id, standfirst: '', headlinePassages: [], standfirstPassages: [], byline: '',
    firstPublishedAt: at, updatedAt: at, contested: [], shaken: [],
    picture: pictured ? { hash: id, mediaType: 'image/jpeg', width: 4, height: 3, focalX: 0.5, focalY: 0.5, placeholder: '', isDrawing: false, forms: [] } : null,
  };
}

describe('the front', () => {
  test('of a paper with nothing in it is empty', () => {
    expect(arrangeFront([], [], sections)).toEqual({ lead: null, beside: [], sections: [] });
  });

  test('is led by the newest story', () => {
    expect(arrangeFront([], [story('new', 0), story('old', 1)], sections).lead?.id).toBe('new');
  });

  test('is led by a picture when its story is hardly older', () => {
    expect(arrangeFront([], [story('new', 0), story('pictured', 5, { pictured: true })], sections).lead?.id).toBe('pictured');
    expect(arrangeFront([], [story('new', 0), story('stale', 30, { pictured: true })], sections).lead?.id).toBe('new');
  });

  test('never shows a story twice', () => {
    const stories = Array.from({ length: 30 }, (_, hours) => story(`s${hours}`, hours, { section: hours % 2 ? 'science' : 'world' }));
    const front = arrangeFront([], stories, sections);
    const shown = [front.lead, ...front.beside, ...front.sections.flatMap((block) => block.stories)].map((card) => card?.id);
    expect(new Set(shown).size).toBe(shown.length);
  });

  test('leaves out a section that has nothing left to show', () => {
    const stories = Array.from({ length: 8 }, (_, hours) => story(`s${hours}`, hours));
    expect(arrangeFront([], stories, sections).sections.map(({ slug }) => slug)).toEqual(['world']);
  });

  test('is led by what editors chose, in their order; the newest follow', () => {
    const newest = Array.from({ length: 10 }, (_, hours) => story(`s${hours}`, hours, { pictured: hours === 0 }));
    const chosen = [story('s7', 7), story('old', 900)];
    const front = arrangeFront(chosen, newest, sections);
    expect([front.lead, ...front.beside].map((card) => card?.id)).toEqual(['s7', 'old', 's0', 's1', 's2']);
  });

  test('shows every chosen story once, those without a place at the top at the head of their sections', () => {
    const newest = Array.from({ length: 9 }, (_, hours) => story(`s${hours}`, hours, { section: 'science' }));
    const chosen = Array.from({ length: 12 }, (_, number) => story(`c${number}`, 500, { section: number === 11 ? 'science' : 'world' }));
    const front = arrangeFront(chosen, [...newest, ...chosen], sections);
    expect(front.sections.map((block) => block.stories.map(({ id }) => id))).toEqual([
      ['c5', 'c6', 'c7', 'c8', 'c9', 'c10'],
      ['c11', 's0', 's1', 's2'],
    ]);
  });
});
