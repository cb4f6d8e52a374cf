/** The story of the day, as Mina writes it. */
export const headline = 'Taliban say they hold key crossing on Pakistan border; Kabul denies it';
export const standfirst = 'Afghan officials insist that Spin Boldak has not fallen; the reports could not be independently verified.';
export const holds = 'The Taliban say they hold the crossing at Spin Boldak and have raised their white flag over it.';
export const repelled = 'Security forces repelled the attack.';
export const opening =
  `${holds} Videos on social media show the flag there. Afghan officials deny that the post has fallen, though pictures show ` +
  'fighters chatting with Pakistani border guards. Pakistani officials confirm that the Taliban took it. The newsroom has not been ' +
  'able to verify the reports independently.';
export const quotes = 'there had been “some movements near the border” and that “security forces have repelled the attack”';
export const guarantee = 'told residents and traders that their “security is guaranteed”';
export const pasted = [
  `Interior ministry spokesman Tareq Arian told the agency AFP that ${quotes}. His account could not be independently confirmed.`,
  `Taliban spokesman Zabihullah Mujahid ${guarantee}. People were told not to approach the crossing from the Pakistani side.`,
  'In recent weeks the militants have advanced fast, taking border posts with Iran, Tajikistan and Turkmenistan and key roads ' +
    'toward major cities, while the United States withdraws ahead of a September deadline.',
];
export const remarks = 'The number we always use; ask for the night desk.';
export const tried = 'We called both sides and compared the videos with pictures of the gate; neither settles who holds it.';
