import { isNameOfMany } from './addresses';

/** There is a card for every version of every story, and nobody but us looks for one on disk: they lie in folders of some. */
const card = /^\/cards\/([0-9a-f]{4})/;

/** Where the page at a canonical address lies in the folder of the press, with `/` for the folder itself. */
export function placeOf(key: string): string {
  if (card.test(key)) return key.replace(card, '/cards/$1/$1');
  const isFile = /\.[a-z0-9]+$/.test(key) || key.startsWith('/media/') || key.startsWith('/_next/');
  return isFile ? key : `${key.replace(/\/$/, '')}/index.html`;
}

/** The address of the page that lies at a place. */
export function addressAt(place: string): string {
  return place.replace(/^\/cards\/[0-9a-f]{4}\//, '/cards/').replace(/\/index\.html$/, '') || '/';
}

/** The folder in which those pages lie that a change names by one name; null for the name of a single page. */
export function placeOfMany(name: string): string | null {
  if (!isNameOfMany(name)) return null;
  const [, beginning] = card.exec(name) ?? [];
  return beginning ? `/cards/${beginning}` : name;
}
