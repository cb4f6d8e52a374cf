import { keepEarlyPress, pageListens } from './keep-early-press';

/** Stands before everything else in the page, so that no press is too early for it. */
export function EarlyPress() {
  return <script dangerouslySetInnerHTML={{ __html: `(${keepEarlyPress})(${JSON.stringify(pageListens)})` }} />;
}
