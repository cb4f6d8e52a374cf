import { remembered } from '@/editor/remembered';
import { anyOf } from './any-of';

const done = anyOf([
  '(?:killed|wounded|injured|murdered|shot|stabbed|raped|tortured|poisoned|abducted|kidnapped|beheaded|executed|drowned)',
  '(?:destroyed|demolished|wiped out|blown up|bombed|shelled|torpedoed|set on fire|set ablaze|staged)',
  '(?:captured|seized|overrun|recaptured|occupied|annexed|surrendered|repelled)',
  '(?:arrested|detained|charged|convicted|acquitted|jailed|sentenced|fined|indicted|extradited|pardoned|brought to trial|found guilty)',
  '(?:bribes?|bribed|stole|stolen|defrauded|embezzled|misled|laundered|forged|cheated|covered up|spied)',
  '(?:resigned|sacked|dismissed|apologised|apologized|retracted|withdrawn|recalled|halted early|stopped early)',
  '(?:has|have|had|was|were) (?:never |not )?(?:been )?(?:fallen|found|exchanged|evacuated|sunk|passed off)',
  'charges? (?:has|have|had|was|were) (?:been )?(?:brought|filed|dropped)',
  '(?:died|exploded|collapsed|crashed|derailed|deported|expelled|ousted|toppled|invaded|raided|stormed|displaced)',
  '(?:vetoed|quashed|hacked|infected|hospitalised|hospitalized)',
  '(?:unemployment|inflation|prices?|exports|imports|output|wages|sales|turnout|crime|profits?|revenues?|emissions|temperatures|infections|births|deaths|shares|the (?:pound|dollar|euro|currency|economy)) (?:has |have |had )?(?:rose|risen|fell|fallen|grew|grown|shrank|shrunk|doubled|halved|tripled|soared|plunged|slumped|climbed|dropped|jumped)',
  '(?:fell|falls|fallen) to (?:the )?',
  'pleaded (?:not )?guilty',
]);

/** In the present tense, as headlines tell what has happened. After “to”, “may” and their like nothing has. */
const happening = new RegExp(
  '(?<!\\b(?:to|may|might|could|can|will|would|should|must|not|never|or|and|the|an?|its|his|her|their)\\s)\\b(?:' +
    [
      'seizes?|captures?|recaptures?|overruns?|annex(?:es)?|occup(?:y|ies)|invades?',
      'kills|kill (?=\\p{L}|\\d)|injures?|murders|massacres?|executes?|beheads?|poisons?|kidnaps?|abducts?|drowns?',
      'destroys?|demolish(?:es)?|torpedoes|shoots? down|blows? up|sinks',
      'falls? to(?= \\p{Lu}| the)|takes? (?:control of|bribes|hostages?)|crosses into|cross into',
      'resigns?|sacks|expels?|extradites?|jails|pleads? guilty',
    ].join('|') +
    ')(?![\\p{L}-])',
  'iu',
);

/** Whether an English headline tells in the present tense that something of weight happened: “Rebels seize port”. */
export function tellsEvent(headline: string): boolean {
  return happening.test(headline);
}

const hearsay = anyOf([
  '(?:is|are|was|were) (?:said|thought|believed|understood|reported|alleged|rumoured|claimed|feared|expected|known) to (?:have|be)',
  '(?:it is|it was) (?:said|claimed|alleged|understood|reported|believed|feared|rumoured)',
  'reportedly',
  'allegedly',
]);

/**
 * Whether an English sentence states that something of weight happened (a death, an arrest, a seizure, a fraud) or passes on
 * what is said without a speaker: what a reader would ask of “how do you know?”.
 */
export const statesEvent = remembered((sentence: string): boolean => {
  return done.test(sentence) || hearsay.test(sentence);
});
