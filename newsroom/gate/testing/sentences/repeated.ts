/**
 * A headline beside the statement of a core claim that nobody could verify, with what an editor would say: whether it says
 * the claim again flatly, with distance, or says something else.
 */
export type RepeatedRow = readonly [headline: string, statement: string, verdict: 'flatly' | 'distantly' | 'else'];

const crossing = 'The Taliban hold the crossing at Spin Boldak.';
const bribes = 'The minister took bribes from a builder.';
const convoy = 'A missile struck a convoy of aid lorries near Rafah.';
const vaccine = 'The vaccine trial was stopped after two patients died.';

export const repeated: readonly RepeatedRow[] = [
  ['Taliban hold crossing at Spin Boldak', crossing, 'flatly'],
  ['Spin Boldak crossing is held by Taliban', crossing, 'flatly'],
  ['Taliban hold Spin Boldak', crossing, 'flatly'],
  ['Taliban hold crossing at Spin Boldak, officials say', crossing, 'distantly'],
  ['Kabul denies that Taliban hold Spin Boldak crossing', crossing, 'distantly'],
  ['Traders wait at Spin Boldak crossing', crossing, 'else'],
  ['Crossing at Spin Boldak has long been a prize', crossing, 'else'],
  ['Taliban and Pakistan hold talks', crossing, 'else'],
  ['What the Taliban want', crossing, 'else'],
  ['Who holds the crossing at Spin Boldak?', crossing, 'else'],
  ['Who holds the crossing at Spin Boldak', crossing, 'else'],
  ['How the Taliban came to hold the crossing at Spin Boldak', crossing, 'flatly'],
  ['Minister took bribes from builder', bribes, 'flatly'],
  ['Minister took builder’s bribes', bribes, 'flatly'],
  ['Minister accused of taking bribes from builder', bribes, 'distantly'],
  ['Minister opens bridge with builder', bribes, 'else'],
  ['Builder of new bridge goes bankrupt', bribes, 'else'],
  ['Parliament debates law on bribes', bribes, 'else'],
  ['Missile strikes aid convoy near Rafah', convoy, 'flatly'],
  ['Aid lorries struck by missile near Rafah', convoy, 'flatly'],
  ['Aid lorries reach Rafah', convoy, 'else'],
  ['Missile strikes port near Odesa', convoy, 'else'],
  ['Vaccine trial stopped after two patients died', vaccine, 'flatly'],
  ['Vaccine trial reportedly stopped after patients died', vaccine, 'distantly'],
  ['Vaccine trial begins in March', vaccine, 'else'],
  ['Patients wait for vaccine', vaccine, 'else'],
];
