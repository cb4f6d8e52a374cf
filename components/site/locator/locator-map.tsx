import type { StoryTies } from '@/newsroom/published/story-ties';
import { wordsIn } from '../direction';
import type { Tongue } from '../messages/tongue';
import { drawLocator, globe, scale, view } from './draw-locator';
import { mapWords, scaleWords } from './locator-words';

type Props = { place: NonNullable<StoryTies['place']>; language: string; tongue: Tongue };

const middle = { x: view.width / 2, y: view.height / 2 };
/** A longer name stands under the map only. */
const longestName = 26;

/** Where the story happened: a map that is part of the page, without a script and without a server of tiles. */
export function LocatorMap({ place, language, tongue }: Props) {
  const isNamed = place.name.length > 0 && place.name.length <= longestName;
  const name = { ...middle, y: middle.y + 19, width: place.name.length * 8 + 8, height: 22 };
  const taken = [
    { ...middle, width: 26, height: 26 },
    ...(isNamed ? [name] : []),
    { x: globe.x, y: globe.y, width: 72, height: 72 },
    { x: 45, y: 196, width: 100, height: 36 },
  ];
  const locator = drawLocator(place, language, taken);
  const words = wordsIn(language);
  const called = place.name || tongue.messages.map.somewhere;
  return (
    <figure className="locator">
      <svg viewBox={`0 0 ${view.width} ${view.height}`} role="img" aria-labelledby="locator-title locator-words" direction="ltr">
        <title id="locator-title">{tongue.messages.map.titled(called)}</title>
        <desc id="locator-words">{mapWords(called, place, locator.countries, tongue)}</desc>
        <rect className="locator-sea" width={view.width} height={view.height} />
        <path className="locator-land" d={locator.land} />
        <path className="locator-border" d={locator.borders} />
        {locator.labels.map(({ text, x, y }) => (
          <text key={text} className="locator-country" x={x} y={y} lang={language}>
            {text}
          </text>
        ))}
        <path className="locator-scale" d={`M12 194v5h${scale.pixels}v-5`} />
        <text className="locator-distance" x={12 + scale.pixels / 2} y={189} lang={tongue.spoken.lang}>
          {scaleWords(tongue)}
        </text>
        <circle className="locator-rim" cx={globe.x} cy={globe.y} r={globe.radius + 3.5} />
        <circle className="locator-globe" cx={globe.x} cy={globe.y} r={globe.radius} />
        <path className="locator-continents" d={locator.globe.land} />
        <circle className="locator-there" cx={locator.globe.x} cy={locator.globe.y} r="3" />
        <circle className="locator-dot" cx={middle.x} cy={middle.y} r="4.5" />
        {isNamed ? (
          <text className="locator-name" x={name.x} y={name.y} lang={language}>
            {place.name}
          </text>
        ) : null}
      </svg>
      <figcaption>
        <span className="locator-place" {...words}>
          {called}
        </span>
        <span className="locator-credit" {...tongue.spoken}>
          {tongue.messages.map.credit}
        </span>
      </figcaption>
    </figure>
  );
}
