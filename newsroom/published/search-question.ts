import { isSlug } from './slug-in-address';

/** What a reader asks for. Days are of the newsroom's zone, as YYYY-MM-DD, both included; null where nothing is said. */
export type SearchQuestion = {
  words: string;
  section: string | null;
  topic: string | null;
  author: string | null;
  from: string | null;
  to: string | null;
};

/** More is no search; it is cut off. */
const longestQuestion = 200;

/** The question in the parameters of an address; whatever cannot be meant is left out. Never throws. */
export function readSearchQuestion(parameters: Readonly<Record<string, unknown>>): SearchQuestion {
  const said = (name: string) => {
    const value = parameters[name];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : '';
  };
  const slug = (name: string) => (isSlug(said(name)) ? said(name) : null);
  const [from, to] = [dayOf(said('from')), dayOf(said('to'))];
  return {
    words: said('q').slice(0, longestQuestion).normalize('NFC').replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, ' ').trim(),
    section: slug('section'),
    topic: slug('topic'),
    author: slug('author'),
    // The other way round they can only be meant as they are here.
    ...(from !== null && to !== null && from > to ? { from: to, to: from } : { from, to }),
  };
}

/** The same as parameters of an address, those that say something, in one order. */
export function searchParameters({ words, section, topic, author, from, to }: SearchQuestion): URLSearchParams {
  const said = Object.entries({ q: words, section, topic, author, from, to }).filter(([, value]) => value);
  return new URLSearchParams(said as [string, string][]);
}

function dayOf(value: string): string | null {
  const day = /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00.000Z`) : null;
  return day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : null;
}
