import type { WaveCause } from '@/newsroom/falls/cause';

/** What happened to a claim, as people of the desk read it. */
export const causeWords: Record<WaveCause, string> = {
  changed: 'Changed',
  upgraded: 'Upgraded',
  downgraded: 'Downgraded',
  found_false: 'Found false',
  withdrawn: 'A source withdrew',
  evidence_altered: 'Evidence altered',
  contradicted: 'A contradicting claim changed',
  retracted: 'A story was retracted',
};

export const causeTones: Record<WaveCause, 'danger' | 'warning' | 'neutral'> = {
  changed: 'neutral',
  upgraded: 'neutral',
  downgraded: 'warning',
  found_false: 'danger',
  withdrawn: 'danger',
  evidence_altered: 'danger',
  contradicted: 'neutral',
  retracted: 'warning',
};
