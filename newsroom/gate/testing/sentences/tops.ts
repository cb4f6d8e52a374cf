import type { SentenceRow } from './row';

/** Headlines by whether somebody should stand for them: in the present tense they tell what has happened. */
export const tops: readonly SentenceRow[] = [
  ['Taliban seize Afghan border post', 'fact'],
  ['Rebels capture airport', 'fact'],
  ['Gunman kills teacher in Lyon', 'fact'],
  ['Flood destroys bridge at Derna', 'fact'],
  ['Chancellor resigns', 'fact'],
  ['Army takes control of the capital', 'fact'],
  ['Russia annexes four regions', 'fact', 'held'],
  ['Crossing falls to the Taliban', 'fact'],
  ['Frigate sinks off Odesa', 'fact'],
  ['Junta jails poet', 'fact', 'held'],
  ['Founder pleads guilty', 'fact', 'held'],
  ['Pirates shoot down drone', 'fact', 'held'],
  ['Rebels vow to seize airport', 'fact'],
  ['How to kill a hydra', ''],
  ['Court may jail publisher', ''],
  ['The capture of a city, remembered', ''],
  ['Will the chancellor resign?', ''],
  ['Traders wait at the gate', ''],
  ['A kitchen sink and a kettle', '', 'held'],
  ['Night falls on the harbour', ''],
  ['How a village lives with the river', '', 'held'],
  ['Mayor opens bridge', ''],
  ['An occupied mind', '', 'held'],
];
