import { claim, evidence, note, relay, source, story } from './subject';

/** The people and bodies of the crossing story. */
export const taliban = source('the Taliban', { kind: 'organisation' });
export const mujahid = source('Zabihullah Mujahid', { kind: 'person', rootId: taliban.rootId, rootName: taliban.name });
export const kabul = source('Afghan officials');
export const ministry = source('the Afghan interior ministry');
export const afp = relay('AFP', ministry);
export const pakistan = source('Pakistani officials');
export const quetta = source('a reporter in Quetta', { kind: 'own_reporting' });
export const correspondent = source('our correspondent', { kind: 'own_reporting' });
export const desk = source('the newsroom’s own reporting', { kind: 'own_reporting' });

/** What each sentence of the crossing story stands on; number by number as the copy names them. */
export const crossingClaims = () => [
  claim(
    {
      statement: 'The Taliban hold the crossing at Spin Boldak.',
      materiality: 'core',
      verification: 'not_independently_verified',
      evidence: [evidence('Videos on social media')],
    },
    note(taliban, 'asserts'),
    note(kabul, 'denies'),
    note(pakistan, 'confirms'),
  ),
  claim(
    {
      statement: 'Security forces repelled the attack.',
      verification: 'unverified',
      contradictedBy: ['The Taliban hold the crossing at Spin Boldak.'],
    },
    note(afp, 'asserts', {
      exactWords: 'There were some movements near the border. The security forces have repelled the attack.',
    }),
  ),
  claim(
    { statement: 'The militants took a string of border posts in recent weeks.' },
    note(desk, 'asserts'),
    note(kabul, 'confirms'),
  ),
  claim({ statement: 'The crossing is a major prize.', kind: 'forecast' }, note(correspondent, 'asserts')),
  claim({ statement: 'An urgent security meeting is under way in Pakistan.' }, note(quetta, 'asserts')),
  claim(
    { statement: 'Mujahid said security was guaranteed.', kind: 'quote' },
    note(mujahid, 'asserts', { exactWords: 'To all residents and traders: your security is guaranteed.' }),
  ),
];

/** The copy as Mina files it; the agency quotation is claim 2. */
export const crossingCopy = {
  headline: '[1: Taliban claim key crossing] on Pakistan border, Kabul denies',
  standfirst:
    '[1: Militants say they hold the post at Spin Boldak]; Afghan officials deny it, and the reports could not be independently verified.',
  body: [
    '[1: The Taliban say they hold the main crossing between Afghanistan’s Kandahar province and Pakistan], and have raised their white flag over it. Afghan officials deny that the post has fallen, though pictures on social media show fighters chatting with Pakistani border guards.',
    '[1: Pakistani officials confirm that the Taliban took it.] The newsroom has not been able to verify the reports independently.',
    'Interior ministry spokesman Tareq Arian told the agency AFP that there had been [2: “some movements near the border” and that “security forces have repelled the attack”]. His account could not be independently confirmed.',
    '[3: In recent weeks the militants have advanced fast and taken a string of border posts], among them crossings with Iran, Tajikistan and Turkmenistan. The US is withdrawing its last troops ahead of an 11 September deadline.',
    '## A major prize',
    '[4: The crossing is a major prize for the militants, our correspondent judges], for the customs it brings in and the way it opens into Pakistan.',
    '[5: An urgent security meeting is under way in Pakistan, a reporter in Quetta is told.] What will become of the lorries that wait there?',
    '[6: The Taliban spokesman Zabihullah Mujahid told residents and traders that their “security is guaranteed”.]',
  ],
  caption: 'The gate between Spin Boldak and Chaman in a quieter year',
};

export const crossing = () => story(crossingCopy, ...crossingClaims());
