import { speakerOf } from './speaker';

const spokesperson = /(?:^|\s)(?:spokes(?:man|woman|person|people)|officials?)$/i;
const leading = /^(?:(?:the|its|an?|another|one)\s|(?:spokes(?:man|woman|person|people)|officials?)\s(?:for|of|at|from)\s)/i;

/**
 * Whether an English sentence says that this very body did not speak: by its name, or shortened to what it is, as a second
 * mention does (“the ministry”, “a ministry spokesman”). Another body of the kind (“the foreign ministry”) is not it, nor
 * is one that is only spoken of.
 */
export function isSilentBody(sentence: string, name: string): boolean {
  const speaker = speakerOf(sentence);
  if (!speaker || (speaker.stance !== 'declined' && speaker.stance !== 'no_response')) return false;
  const silent = wordsOf(bare(speaker.name));
  const known = new Set(wordsOf(name));
  return silent.length > 0 && silent.every((word) => known.has(word)) && silent.includes(headOf(name));
}

/** Without article and without the person who speaks for it. */
function bare(name: string): string {
  let shorter = name.replace(spokesperson, '');
  for (let before = ''; before !== shorter; ) {
    before = shorter;
    shorter = shorter.replace(leading, '');
  }
  return shorter;
}

/** What the body is: the ministry of the Ministry of Defence and of the Afghan interior ministry. */
function headOf(name: string): string {
  return wordsOf(name.split(/\sof\s/i)[0]!).at(-1) ?? '';
}

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}+/gu) ?? []).filter((word) => !['the', 'of', 'and', 'for'].includes(word));
}
