import naskhHeadline from './naskh-headline-arabic.woff2';
import naskh from './naskh-arabic.woff2';
import nastaliq from './nastaliq-arabic.woff2';
import vazirmatn from './vazirmatn-arabic.woff2';

/**
 * Asks for the faces of a page in Arabic script before its stylesheet does. A browser sets the first lines as soon as it has
 * styles, and what it has of its own for these languages differs so much that no measure of ours makes it as wide and as high
 * as the face that takes its place: all that stands below would move. Latin faces have such measures (fallback.css).
 */
export function FirstFaces({ language }: { language: string }) {
  const { language: spoken, script } = new Intl.Locale(language).maximize();
  if (script !== 'Arab' && script !== 'Aran') return null;
  const serif = spoken === 'ur' ? [nastaliq] : [naskhHeadline, naskh];
  return [...serif, vazirmatn].map((face) => <link key={face} rel="preload" href={face} as="font" type="font/woff2" crossOrigin="anonymous" />);
}
