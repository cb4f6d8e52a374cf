import { describe, expect, test } from 'vitest';
import { ninjs, type Ninjs } from '@/newsroom/published/ninjs';
import type { ToldStory } from '@/newsroom/published/whole-story';
import { findNinjsSchema, ninjsValidator } from '../testing/ninjs-schema';
import { bodyOf, site, storyClaim, voice, wholeStory } from '../testing/whole-story';
import { storyNinjs } from './story-ninjs';

const story = wholeStory();
const retracted: ToldStory = {
  standing: 'retracted', id: story.id, slug: story.slug, address: story.address, section: story.section, language: 'en', headline: story.headline, headlinePassages: [],
  firstPublishedAt: story.firstPublishedAt, updatedAt: story.updatedAt,
  notices: [{ kind: 'retraction', at: story.updatedAt, note: 'The witness was not there.', corrections: [] }],
};
const takenDown: ToldStory = { standing: 'taken_down', id: story.id };

const told: Record<string, ToldStory> = {
  'a contested story': story,
  'a settled story without anything beside its text': wholeStory({
    claims: [], notices: [], topics: [], authors: [], translations: [], pictures: [], place: null, byline: '', dateline: '', standfirst: '', leadPicture: null,
  }),
  'a story whose core claim has fallen': wholeStory({ claims: [storyClaim({ verification: 'false' })] }),
  'a story in Pashto': wholeStory({ language: 'ps', document: bodyOf('د سپین بولدک دروازه') }),
  'a story whose place has no name': wholeStory({ place: { name: '', latitude: 0, longitude: 0 }, dateline: '' }),
  'a retracted story': retracted,
  'a story that was taken down': takenDown,
};

const schema = findNinjsSchema();

describe.each(Object.entries(told))('%s', (_, each) => {
  const item = storyNinjs(each, site);

  test('is what we say we emit', () => {
    expect(ninjs.parse(JSON.parse(JSON.stringify(item)))).toEqual(JSON.parse(JSON.stringify(item)));
  });

  test.skipIf(schema === null)(`is ninjs 3.1${schema ? '' : ' — SKIPPED: set NINJS_SCHEMA to the official schema'}`, () => {
    const validate = ninjsValidator(schema ?? '');
    expect(validate(JSON.parse(JSON.stringify(item))), JSON.stringify(validate.errors, null, 1)).toBe(true);
  });
});

test.skipIf(schema === null)('the official schema notices what is not ninjs', () => {
  const validate = ninjsValidator(schema ?? '');
  const item = JSON.parse(JSON.stringify(storyNinjs(story, site))) as Record<string, unknown>;
  expect(validate({ ...item, pubStatus: 'retracted' })).toBe(false);
  expect(validate({ ...item, mood: 'calm' })).toBe(false);
  expect(validate({ ...item, places: [{ name: 'Chaman', geoJSON: { type: 'Point', coordinates: [30.92, 166.45] } }] })).toBe(false);
});

function live(more: Parameters<typeof wholeStory>[0] = {}): Extract<Ninjs, { bodies: unknown }> {
  const item = storyNinjs(wholeStory(more), site);
  if (!('bodies' in item)) throw new Error('The story is live.');
  return item;
}

describe('whoever takes a story over', () => {
  test('may use it, and learns what is not established', () => {
    expect(live()).toMatchObject({ pubStatus: 'usable', version: '2', versionCreated: '2021-07-14T08:00:00.000Z' });
    expect(live().edNote).toContain('Not to be stated as established: The Taliban hold the crossing at Spin Boldak. Disputed. Not independently verified.');
  });

  test('learns which later claim takes the place of one, and may use the story still', () => {
    const supersededBy = { id: 'later', statement: 'The Taliban held the crossing until noon.' };
    const item = live({ claims: [storyClaim({ supersededBy })] });
    expect(item).toMatchObject({ pubStatus: 'usable' });
    expect(item.edNote).toContain('Superseded: The Taliban hold the crossing at Spin Boldak. Later: The Taliban held the crossing until noon.');
  });

  test('learns of every correction, in our words', () => {
    expect(live().edNote).toContain('CORRECTION, 2021-07-14T07:00:00.000Z: We wrote: third busiest · What is right: second busiest');
  });

  test.each([{ verification: 'false' }, { disposition: 'under_review' }, { disposition: 'retracted' }] as const)(
    'distributes it no further while its core claim is %j',
    (labels) => {
      const item = storyNinjs(wholeStory({ claims: [storyClaim(labels)] }), site);
      expect(item).toMatchObject({ pubStatus: 'withheld', representationType: 'partial', edNote: expect.stringMatching(/^HOLD\. The Taliban hold the crossing/) });
      expect(item, 'its text is not handed on').not.toHaveProperty('bodies');
      expect(item, 'nor its standfirst, nor a picture').toMatchObject({ descriptions: [], profile: 'text-only', associations: [{ rel: 'translation' }] });
    },
  );

  test('goes on when a claim beside the core has fallen', () => {
    expect(live({ claims: [storyClaim({ core: false, verification: 'false' })] }).pubStatus).toBe('usable');
  });

  test('learns that a retracted story is canceled, why, and none of its text', () => {
    const item = storyNinjs(retracted, site);
    expect(item).toMatchObject({ pubStatus: 'canceled', edNote: expect.stringContaining('The witness was not there.') });
    expect(item).not.toHaveProperty('bodies');
  });

  test('learns of a story that was taken down only that it is canceled', () => {
    expect(Object.keys(storyNinjs(takenDown, site)).toSorted()).toEqual(['edNote', 'pubStatus', 'standard', 'type', 'uri']);
  });
});

describe('an item', () => {
  test('names who says what, and who carried it to us, once each', () => {
    const claims = [storyClaim(), storyClaim({ id: 'other', voices: { behind: [voice('The Taliban', 'asserts')], against: [], silent: [voice('Islamabad', 'no_response')] } })];
    expect(live({ claims }).infoSources.map(({ name, role }) => `${name}: ${role}`)).toEqual([
      'The Harwick Courier: Publishes', 'The Taliban: Asserts', 'The interior ministry: Denies', 'AFP: Relays', 'Islamabad: No response',
    ]);
  });

  test('says where we keep what we hold to', () => {
    expect(live().trustIndicators.map(({ role, href }) => [role.split('/').at(-1), href])).toEqual([
      ['ethicsPolicy', 'https://news.example/how-we-work#ethics'],
      ['correctionsPolicy', 'https://news.example/how-we-work#corrections'],
      ['unnamedSourcesPolicy', 'https://news.example/how-we-work#unnamed-sources'],
      ['factCheckingPolicy', 'https://news.example/how-we-work#labels'],
    ]);
  });

  test('carries the text as HTML and as words, counted without captions', () => {
    const [html, text] = live().bodies;
    expect(html?.value).toMatch(/^<p>The crossing is <strong>quiet<\/strong>\.<\/p><figure><img src="https:\/\/news\.example\/media\/c+"/);
    expect(text).toMatchObject({ value: 'The crossing is quiet.', wordCount: 4, charCount: 22 });
  });

  test('puts longitude before latitude, and the point of interest in pixels', () => {
    expect(live().places[0]?.geoJSON.coordinates).toEqual([66.45, 30.92]);
    expect(live().associations[0]?.renditions[0]?.poi).toEqual({ x: 800, y: 225 });
  });

  test('names each form in which a picture lies ready, under an address of its own', () => {
    expect(live().associations[0]?.renditions).toEqual([
      { name: 'original', href: `https://news.example/media/${'c'.repeat(64)}`, contentType: 'image/webp', width: 1600, height: 900, poi: { x: 800, y: 225 } },
      { name: 'avif 400', href: `https://news.example/media/${'d'.repeat(64)}`, contentType: 'image/avif', width: 400, height: 225, sizeInBytes: 9_000, poi: { x: 200, y: 56 } },
      { name: 'jpeg 400', href: `https://news.example/media/${'e'.repeat(64)}`, contentType: 'image/jpeg', width: 400, height: 225, sizeInBytes: 21_000, poi: { x: 200, y: 56 } },
    ]);
  });
});
