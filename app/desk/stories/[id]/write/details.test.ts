import { describe, expect, test } from 'vitest';
import { changedDetails, type Details, placeComplaint, withAuthors } from './details';

const mina = { id: 'm', name: 'Mina Rahimi' };
const tom = { id: 't', name: 'Tom Arkwright' };
const before: Details = { byline: 'Mina Rahimi', authors: [], topics: [], language: 'en', placeName: '', coordinates: '', translationOf: null };

describe('the details of a story', () => {
  test('are sent where they changed, and only there', () => {
    expect(changedDetails(before, before)).toBeNull();
    expect(changedDetails(before, { ...before, byline: 'Mina Rahimi ' })).toBeNull();
    expect(changedDetails(before, { ...before, language: 'ps', topics: [{ id: 'b', name: 'The border' }] })).toEqual({
      language: 'ps',
      topicIds: ['b'],
    });
  });

  test('hold authors in an order, which is a change of its own', () => {
    const both = { ...before, authors: [mina, tom] };
    expect(changedDetails(both, { ...both, authors: [tom, mina] })).toEqual({ authorIds: ['t', 'm'] });
  });

  test('take the words of a byline away that only name an author chosen now', () => {
    expect(withAuthors(before, [mina]).byline).toBe('');
    expect(withAuthors({ ...before, byline: 'Mina Rahimi, Quetta' }, [mina]).byline).toBe('Mina Rahimi, Quetta');
  });

  test('have a place in degrees, or none', () => {
    const placed = { ...before, coordinates: '31.0, 66.4' };
    expect(changedDetails(before, placed)).toEqual({ coordinates: { latitude: 31, longitude: 66.4 } });
    expect(changedDetails(placed, before)).toEqual({ coordinates: null });
    expect(placeComplaint(before)).toBe('');
    expect(placeComplaint({ ...before, coordinates: 'near Quetta' })).toContain('31.0, 66.4');
  });

  test('can end a translation', () => {
    const translated = { ...before, translationOf: { id: 'o', headline: 'Original' } };
    expect(changedDetails(translated, before)).toEqual({ translationOfId: null });
  });
});
