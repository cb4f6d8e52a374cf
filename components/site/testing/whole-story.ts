import type { PageClaim } from '@/newsroom/published/page-claim';
import type { StoryClaim } from '@/newsroom/published/read-story';
import { isShaken } from '@/newsroom/published/shaken';
import type { PublicVoice } from '@/newsroom/published/shape';
import { sourcingMap } from '@/newsroom/published/sourcing-map';
import type { WholeStory } from '@/newsroom/published/whole-story';

const picture = 'c'.repeat(64);

export function voice(attribution: string, stance: PublicVoice['stance'], through: string | null = null): PublicVoice {
  return { attribution, stance, through, words: '', translation: '', at: '2021-07-14T05:00:00.000Z' };
}

/** A claim of a story: core, disputed and not independently verified, unless said otherwise. */
export function storyClaim(more: Partial<StoryClaim> = {}): StoryClaim {
  const claim: PageClaim = {
    id: '00000000-0000-4000-8000-0000000000c1',
    statement: 'The Taliban hold the crossing at Spin Boldak.',
    kind: 'fact', verification: 'not_independently_verified', contestation: 'disputed', disposition: 'live',
    method: 'We rang both sides of the border.',
    figure: null,
    voices: { behind: [voice('The Taliban', 'asserts')], against: [voice('The interior ministry', 'denies', 'AFP')], silent: [] },
    evidence: [{ kind: 'link', title: 'A statement', description: '', url: 'https://example.org/statement' }],
    history: [],
    marked: true,
    supersededBy: null,
    updatedAt: new Date('2021-07-14T06:00:00Z'),
  };
  return { ...claim, core: true, markIds: ['mark'], ...more };
}

/** A paragraph for each text. */
export function bodyOf(...texts: string[]): unknown {
  return { type: 'doc', content: [{ type: 'body', content: texts.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })) }] };
}

const figure = {
  type: 'figure',
  attrs: { picture, alt: 'A gate between two flags', credit: 'Mina Rahimi', width: 1600, height: 900 },
  content: [{ type: 'text', text: 'The gate on Tuesday.' }],
};

/** The crossing story, whole, as machines are told of it. */
export function wholeStory(more: Partial<WholeStory> = {}): WholeStory {
  const claims = more.claims ?? [storyClaim()];
  const at = new Date('2021-07-14T05:30:00Z');
  return {
    standing: 'live', id: '00000000-0000-4000-8000-000000000001', slug: 'crossing', address: '/2021/07/14/crossing',
    section: { slug: 'world', name: 'World' },
    language: 'en', headline: 'Taliban say they hold the crossing', headlinePassages: [], standfirst: 'Kabul denies it.', dateline: 'CHAMAN, Pakistan', byline: 'Mina Rahimi',
    leadPicture: picture, firstPublishedAt: at, updatedAt: new Date('2021-07-14T07:00:00Z'), changedAt: new Date('2021-07-14T08:00:00Z'), version: 2,
    document: {
      type: 'doc',
      content: [
        {
          type: 'body',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'The crossing is ' }, { type: 'text', text: 'quiet', marks: [{ type: 'bold' }] }, { type: 'text', text: '.' }] },
            figure,
          ],
        },
      ],
    },
    claims, shaken: claims.filter((claim) => isShaken(claim, new Date('2021-07-14T07:00:00Z'))), map: sourcingMap(claims),
    notices: [
      {
        kind: 'correction', at: new Date('2021-07-14T07:00:00Z'), note: '',
        corrections: [{ id: '00000000-0000-4000-8000-0000000000f1', kind: 'correction', wrong: 'third busiest', right: 'second busiest', claimId: null, at: new Date('2021-07-14T07:00:00Z') }],
      },
    ],
    versions: [
      { version: 2, kind: 'correction', note: '', at: new Date('2021-07-14T07:00:00Z') },
      { version: 1, kind: 'first', note: '', at },
    ],
    topics: [{ slug: 'afghanistan', name: 'Afghanistan' }],
    authors: [{ slug: 'mina-rahimi', name: 'Mina Rahimi', role: 'Correspondent, Quetta' }],
    place: { name: 'Chaman', latitude: 30.92, longitude: 66.45 },
    translations: [{ id: '00000000-0000-4000-8000-000000000002', language: 'ps', headline: 'د سپین بولدک دروازه', address: '/2021/07/14/darwaza', firstPublishedAt: new Date('2021-07-14T09:00:00Z') }],
    pictures: [
      {
        hash: picture, alt: 'A gate between two flags', credit: 'Mina Rahimi', caption: 'The gate on Tuesday.', mediaType: 'image/webp', width: 1600, height: 900, focalX: 0.5, focalY: 0.25,
        forms: [
          { mediaType: 'image/avif', width: 400, height: 225, hash: 'd'.repeat(64), bytes: 9_000 },
          { mediaType: 'image/jpeg', width: 400, height: 225, hash: 'e'.repeat(64), bytes: 21_000 },
        ],
      },
    ],
    ...more,
  };
}

export const site = { name: 'The Harwick Courier', url: 'https://news.example' };
