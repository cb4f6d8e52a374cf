import { expect, test } from 'vitest';
import type { PublicClaimLabels, VoiceHeard } from '@/newsroom/published/shape';
import { changesOf } from './claim-history';

const settled = { verification: 'verified', contestation: 'uncontested', disposition: 'live' } as const;

test('of the history of a claim it is told when a label was another one from then on, and when somebody was newly heard', () => {
  const told = (minute: number, labels: Partial<PublicClaimLabels> = {}, voices: VoiceHeard[] = []) => ({ ...settled, ...labels, voices, at: new Date(Date.UTC(2021, 6, 14, 9, minute)) });
  const disputed = { contestation: 'disputed' } as const;
  const history = [told(0), told(1), told(2, disputed), told(3, disputed), told(4, disputed, [{ attribution: 'The governor', stance: 'denies' }]), told(5)];
  expect(changesOf(history).map(({ at }) => at.getUTCMinutes())).toEqual([0, 2, 4, 5]);
});
