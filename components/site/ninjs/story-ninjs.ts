import { stanceWords } from '@/components/ui/state-words';
import type { LiveNinjs, Ninjs, WithheldNinjs } from '@/newsroom/published/ninjs';
import type { ToldStory, WholeStory } from '@/newsroom/published/whole-story';
import type { Site } from '../feeds/feed-document';
import { storableText } from '../markup';
import { policies } from '../policies';
import { countWords, storyMarkup, storyPlainText } from '../story-markup';
import { retractionNote, storyNote, takenDownNote } from './editorial-note';
import { pictureAssociation, translationAssociation, webRendition } from './associations';

const standard = { name: 'ninjs', version: '3.1', schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#' } as const;

/** A story as IPTC ninjs 3.1: usable; withheld when what it rests on has moved; canceled when we took it back. */
export function storyNinjs(story: ToldStory, site: Site): Ninjs {
  if (story.standing === 'taken_down') {
    return { uri: uriOf(story.id), type: 'text', pubStatus: 'canceled', edNote: takenDownNote, standard };
  }
  if (story.standing === 'live') return story.shaken.length > 0 ? withheldNinjs(story, site) : liveNinjs(story, site);
  return {
    uri: uriOf(story.id),
    type: 'text',
    pubStatus: 'canceled',
    edNote: retractionNote(story),
    representationType: 'partial',
    firstCreated: story.firstPublishedAt.toISOString(),
    versionCreated: story.updatedAt.toISOString(),
    language: story.language,
    headlines: [{ value: `Retracted: ${story.headline}` }],
    copyrightHolder: site.name,
    renditions: [webRendition(story, site.url)],
    standard,
  };
}

function liveNinjs(story: WholeStory, site: Site): LiveNinjs {
  return { ...itemOf(story, site), pubStatus: 'usable', representationType: 'full', bodies: bodiesOf(story, site.url) };
}

/** Whoever holds it learns what it is and why it is held, and has no text, standfirst or picture to hand on by mistake; nor do feeds. */
function withheldNinjs(story: WholeStory, site: Site): WithheldNinjs {
  return { ...itemOf({ ...story, standfirst: '', pictures: [] }, site), pubStatus: 'withheld', representationType: 'partial' };
}

function itemOf(story: WholeStory, site: Site): Omit<WithheldNinjs, 'pubStatus' | 'representationType'> {
  const note = storyNote(story);
  const by = story.byline || story.authors.map(({ name }) => name).join(', ');
  return {
    uri: uriOf(story.id),
    type: 'text',
    ...(note && { edNote: note }),
    profile: story.pictures.length > 0 ? 'text-photo' : 'text-only',
    version: String(story.version),
    firstCreated: story.firstPublishedAt.toISOString(),
    contentCreated: story.updatedAt.toISOString(),
    versionCreated: story.changedAt.toISOString(),
    language: story.language,
    title: story.headline,
    slugline: story.slug,
    headlines: [{ value: story.headline }],
    descriptions: story.standfirst ? [{ role: 'summary', contentType: 'text/plain', value: story.standfirst }] : [],
    ...(by && { by }),
    ...(story.dateline && { located: story.dateline }),
    people: story.authors.map(({ slug, name }) => ({ name, rel: 'author', uri: `${site.url}/authors/${slug}` })),
    subjects: [
      { name: story.section.name, rel: 'section', uri: `${site.url}/sections/${story.section.slug}` },
      ...story.topics.map(({ slug, name }) => ({ name, rel: 'about', uri: `${site.url}/topics/${slug}` })),
    ],
    places: placesOf(story),
    infoSources: sourcesOf(story, site),
    copyrightHolder: site.name,
    renditions: [webRendition(story, site.url)],
    associations: [
      ...story.pictures.map((picture, index) => pictureAssociation(picture, index, site.url)),
      ...story.translations.map((translation) => translationAssociation(translation, site.url)),
    ],
    altIds: [{ role: 'slug', value: story.slug }],
    trustIndicators: policies.map(({ indicator, title, path }) => ({
      role: `http://cv.iptc.org/newscodes/trustindicator/${indicator}`,
      title,
      href: `${site.url}${path}`,
    })),
    standard,
  };
}

function uriOf(id: string): string {
  return `urn:uuid:${id}`;
}

function bodiesOf({ document }: WholeStory, site: string): LiveNinjs['bodies'] {
  const text = storableText(storyPlainText(document));
  const counts = { charCount: text.length, wordCount: countWords(text) };
  return [
    { role: 'main', contentType: 'text/html', ...counts, value: storyMarkup(document, site) },
    { role: 'main', contentType: 'text/plain', ...counts, value: text },
  ];
}

function placesOf({ place, dateline }: WholeStory): LiveNinjs['places'] {
  if (!place) return [];
  const { latitude, longitude } = place;
  return [{ name: place.name || dateline || `${latitude}, ${longitude}`, rel: 'dateline', geoJSON: { type: 'Point', coordinates: [longitude, latitude] } }];
}

/** Each source once for each thing it does: what it says is in the story, how it stands to a claim is its role. */
function sourcesOf({ claims }: WholeStory, site: Site): LiveNinjs['infoSources'] {
  const voices = claims.flatMap(({ voices: { behind, against, silent } }) => [...behind, ...against, ...silent]);
  const roles = voices.flatMap(({ attribution, stance, through }) => [
    { name: attribution, role: stanceWords[stance] },
    ...(through ? [{ name: through, role: 'Relays' }] : []),
  ]);
  const each = new Map(roles.filter(({ name }) => name).map((source) => [`${source.role}\n${source.name}`, source]));
  return [{ name: site.name, role: 'Publishes', uri: site.url }, ...each.values()];
}
