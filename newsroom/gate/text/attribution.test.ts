import { describe, expect, test } from 'vitest';
import { attributes, attributesTo, headlineHedges } from './attribution';

describe('whose word a sentence gives', () => {
  test.each([
    'The Taliban say they hold the crossing.',
    'The militants have taken the post, Pakistani officials confirmed.',
    'The militants have taken the post, according to Pakistani officials.',
    'Afghan officials deny that the post has fallen.',
    'Kabul continues to deny that the post has fallen.',
    'An urgent security meeting is under way, a reporter in Quetta is told.',
    'A correspondent judges the crossing a major prize.',
    'The ministry told AFP that there had been some movements near the border.',
    'Analysts expect the road to Kandahar to be cut within days.',
    'He believes that the road will be cut.',
    'Residents described shelling through the night.',
    'The figure was announced by the health ministry.',
    'In a statement, the company blamed a software fault.',
    'The minister was quoted as saying the talks had failed.',
    'The Taliban’s claims of victory, said one trader, came as no surprise.',
    'The drug halves the risk, researchers found.',
    'She added that no one had been hurt.',
    'The post fell overnight, says the governor.',
    'A reporter saw the flag above the gate.',
    'Officials first put the toll at 64.',
    'Documents seen by this newsroom show four payments.',
    'A witness, who gave only her first name, described men at the gate.',
    'Radiation was eight times the normal, the operator reported on Friday.',
    'Islamabad “categorically rejects” that its troops helped.',
    'Survivors complained that no boat had come.',
    'The regulator cautioned lenders about the fund.',
  ])('%s', (sentence) => {
    expect(attributes(sentence)).toBe(true);
  });

  test.each([
    'The Taliban hold the crossing.',
    'The post is said to have fallen.',
    'It is claimed the post has fallen.',
    'The fall of the post was confirmed overnight.',
    'The claims have spread quickly.',
    'The ministry declined to confirm the fall of the post.',
    'The army would not say how many had died.',
    'Travellers were told not to approach the gate.',
    'The council rejected the budget.',
    'The storm left thousands without power.',
    'They see each other once a year.',
    'Engineers added two lanes to the bridge.',
    'The authority has until Thursday to answer.',
    'Spoilt ballots would explain a part of the gap.',
    'The crew told passengers to stay where they were.',
    'The figure has not been confirmed by another group.',
    'Who fired the rocket is still disputed.',
    'The ministers are expected to resign.',
  ])('nobody’s: %s', (sentence) => {
    expect(attributes(sentence)).toBe(false);
  });

  test('the name of a source is an attribution in its place, not as the subject', () => {
    const names = ['Tareq Arian', 'Taliban'];
    expect(attributesTo('The post has fallen – Taliban', names)).toBe(true);
    expect(attributesTo('Taliban: the post is ours', names)).toBe(true);
    expect(attributesTo('By the Taliban’s own account the post fell at dawn.', names)).toBe(true);
    expect(attributesTo('Tareq Arian spoke of “some movements near the border”.', names)).toBe(true);
    expect(attributesTo('The Taliban hold the crossing.', names)).toBe(false);
  });

  test.each([
    'Border crossing falls – officials',
    'Officials: border crossing has fallen',
    'Taliban ‘seize’ border crossing',
    'Border crossing reportedly falls',
    'Border crossing may have fallen',
    'Has the border crossing fallen?',
  ])('a headline keeps its distance: %s', (headline) => {
    expect(headlineHedges(headline)).toBe(true);
  });

  test.each(['Border crossing falls to the Taliban', 'Taliban seize Spin Boldak', 'Flood kills four in Jutland'])(
    'a headline that states: %s',
    (headline) => {
      expect(headlineHedges(headline)).toBe(false);
    },
  );
});
