import { z } from 'zod';

/** What we emit of IPTC ninjs 3.1 (iptc.org/std/ninjs): a narrower shape than the standard allows, and every part of it valid there. */

const address = z.url();
const moment = z.iso.datetime();
const words = z.string().min(1);

/** A thing named here, how the story relates to it, and where it has a page. */
const concept = z.strictObject({ name: words, rel: words, uri: address });

const rendition = z.strictObject({
  name: words,
  href: address,
  contentType: words,
  title: words.optional(),
  width: z.int().optional(),
  height: z.int().optional(),
  sizeInBytes: z.int().optional(),
  poi: z.strictObject({ x: z.int(), y: z.int() }).optional(),
});

const association = z.strictObject({
  name: words,
  uri: z.string().describe('The same for good: urn:uuid: and an id, or the address of a picture.'),
  rel: z.enum(['picture', 'translation']),
  type: z.enum(['picture', 'text']),
  language: words.optional(),
  by: words.optional().describe('Whose picture it is.'),
  headlines: z.array(z.strictObject({ value: words })).optional(),
  descriptions: z.array(z.strictObject({ role: z.enum(['alternative text', 'caption']), contentType: z.literal('text/plain'), value: words })).optional(),
  renditions: z.array(rendition),
});

const standard = z.strictObject({
  name: z.literal('ninjs'),
  version: z.literal('3.1'),
  schema: z.literal('http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#'),
});

/** Of a story that was taken down for legal reasons: that it is not to be used, and not a word of what it was. */
const takenDown = z.strictObject({
  uri: z.string(),
  type: z.literal('text'),
  pubStatus: z.literal('canceled'),
  edNote: words,
  standard,
});

const retracted = takenDown.extend({
  representationType: z.literal('partial'),
  versionCreated: moment,
  firstCreated: moment,
  language: words,
  headlines: z.array(z.strictObject({ value: words })),
  copyrightHolder: words,
  renditions: z.array(rendition),
});

const withheld = retracted.extend({
  pubStatus: z.literal('withheld').describe('While a core claim has fallen or is looked at again: distribute it no further. Its text, its standfirst and its pictures are left out.'),
  edNote: words.optional().describe('What must not be taken for established, and what was corrected.'),
  profile: z.enum(['text-only', 'text-photo']),
  version: words,
  contentCreated: moment,
  title: words,
  slugline: words,
  by: words.optional(),
  located: words.optional(),
  descriptions: z.array(z.strictObject({ role: z.literal('summary'), contentType: z.literal('text/plain'), value: words })),
  people: z.array(concept),
  subjects: z.array(concept),
  places: z.array(
    z.strictObject({
      name: words,
      rel: z.literal('dateline'),
      geoJSON: z.strictObject({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]).describe('Longitude and latitude, WGS 84.') }),
    }),
  ),
  infoSources: z.array(z.strictObject({ name: words, role: words, uri: address.optional() })).describe('Who says what, and who publishes it.'),
  associations: z.array(association),
  altIds: z.array(z.strictObject({ role: z.literal('slug'), value: words })),
  trustIndicators: z.array(z.strictObject({ role: address, title: words, href: address })),
});

const live = withheld.extend({
  pubStatus: z.literal('usable'),
  representationType: z.literal('full'),
  bodies: z.array(
    z.strictObject({ role: z.literal('main'), contentType: z.enum(['text/html', 'text/plain']), charCount: z.int(), wordCount: z.int(), value: z.string() }),
  ),
});

export const ninjs = z.union([live, withheld, retracted, takenDown]).meta({ id: 'Ninjs', description: 'A news item in IPTC ninjs 3.1.' });
export type Ninjs = z.output<typeof ninjs>;
export type LiveNinjs = z.output<typeof live>;
export type WithheldNinjs = z.output<typeof withheld>;
export type NinjsRendition = z.output<typeof rendition>;
export type NinjsAssociation = z.output<typeof association>;

/** One page of what is published. */
export const publishedPage = z
  .strictObject({
    items: z.array(ninjs),
    next: address.nullable().describe('Where the next, older page is; null at the end.'),
  })
  .meta({ id: 'PublishedPage' });
export type PublishedPage = z.output<typeof publishedPage>;
