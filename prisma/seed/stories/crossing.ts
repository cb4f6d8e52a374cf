import { randomUUID } from 'node:crypto';
import { during } from '@/platform/clock';
import { changeClaim } from '@/newsroom/claims/change-claim';
import { arrangeFront } from '@/newsroom/front/arrange-front';
import { publishStory } from '@/newsroom/publishing/publish-story';
import { submitStory } from '@/newsroom/review/submit-story';
import { addNote } from '@/newsroom/sources/add-note';
import { changeDetails } from '@/newsroom/stories/change-details';
import { type ClaimPlan, fileStory } from '../file-story';
import { type Copy, manuscript } from '../manuscript';
import type { DemoNewsroom } from '../newsroom-of-the-demo';
import { crossingMap } from '../pictures/crossing-map';
import { withPicture } from '../pictures/with-picture';
import { approveFiled, publishFiled } from '../publish-filed';
import { replacing, rewrite } from '../rewrite';
import { addSources } from '../sources';
import { told } from '../told';
import { tellCrossingInDari, updateCrossingInDari } from './crossing-in-dari';

const denial = 'though pictures on social media appear to show fighters chatting with Pakistani border guards.';

/** The crossing at Spin Boldak, 14 July 2021: published while both sides claimed it, updated when Kabul conceded. */
export async function tellCrossing(newsroom: DemoNewsroom): Promise<void> {
  const { people, sections, names, hoursAgo } = newsroom;
  const { mina, daud, ines } = people;
  const sources = await during(hoursAgo(17), () => crossingSources(mina));
  const filed = await during(hoursAgo(16), () => fileStory(mina, manuscript(sections.world, copy, plans(sources))));
  await during(hoursAgo(15.5), () =>
    withPicture(mina, filed.id, {
      svg: crossingMap(),
      alt: 'Map: Spin Boldak on the Afghan side and Chaman on the Pakistani side of the border, south-east of Kandahar.',
      caption: 'The post lies between Spin Boldak, in Kandahar province, and Chaman in Pakistan.',
    }),
  );
  await during(hoursAgo(15), () =>
    told(
      changeDetails(mina, {
        storyId: filed.id,
        byline: '',
        authorIds: [names.authors.mina],
        topicIds: [names.topics.afghanistan, names.topics.crossings],
        placeName: 'Spin Boldak',
        coordinates: { latitude: 31.0, longitude: 66.4 },
      }),
    ),
  );
  await during(hoursAgo(13.5), () => publishFiled(mina, daud, filed.id, { kind: 'first', slug: 'spin-boldak-crossing' }));
  const inDari = await tellCrossingInDari(newsroom, filed);

  await during(hoursAgo(3.2), async () => {
    const concession = { basis: 'Reports of the border police', obtainedHow: 'Telephone call', obtainedAt: hoursAgo(3.2).toISOString() };
    const { hold, repelled } = filed.claimIds;
    await told(
      addNote(daud, { id: randomUUID(), claimId: hold, source: { id: sources.kabul }, stance: 'confirms', ...concession }),
    );
    // The story no longer stands on the ministry's account; it only tells that there was one.
    await told(changeClaim(daud, { claimId: repelled, materiality: 'background' }));
    await told(
      addNote(daud, { id: randomUUID(), claimId: repelled, source: { id: sources.afp }, stance: 'withdrew', ...concession }),
    );
  });
  await during(hoursAgo(1.6), async () => {
    await rewrite(mina, filed.id, replacing('; Kabul denies it has fallen', '; Kabul, after a denial, concedes its loss'));
    await rewrite(mina, filed.id, replacing('which Afghan officials deny;', 'which Afghan officials denied and now concede;'));
    await rewrite(mina, filed.id, replacing('officials deny that the post has fallen,', 'officials at first denied that the post had fallen,'));
    await rewrite(mina, filed.id, replacing(denial, `${denial} The next morning, officials in Kabul conceded that the post had been lost.`));
    await told(submitStory(mina, { storyId: filed.id, message: 'Kabul now concedes the post.' }));
    await approveFiled(ines, filed.id);
    const note = 'Adds that officials in Kabul have since conceded the loss of the post.';
    await told(publishStory(daud, { storyId: filed.id, kind: 'update', note }));
  });
  await updateCrossingInDari(newsroom, inDari);
  await during(hoursAgo(1.5), () => told(arrangeFront(ines, { storyIds: [filed.id], basedOn: [] })));
}

export function crossingSources(by: DemoNewsroom['people']['mina']) {
  return addSources(by, {
    taliban: { name: 'The Taliban', kind: 'organisation', interest: 'Party to the fighting.' },
    mujahid: { name: 'Zabihullah Mujahid, Taliban spokesman', kind: 'official', upstream: 'taliban' },
    kabul: { name: 'Afghan officials', kind: 'official', interest: 'Party to the fighting.' },
    ministry: { name: 'Afghan interior ministry', kind: 'organisation', interest: 'Party to the fighting.' },
    arian: { name: 'Tareq Arian, ministry spokesman', kind: 'official', upstream: 'ministry' },
    afp: { name: 'AFP', kind: 'agency', directness: 'relay', upstream: 'arian' },
    pakistan: { name: 'Pakistani officials', kind: 'official' },
    videos: { name: 'Videos on social media', kind: 'social_account', directness: 'secondhand' },
    quetta: { name: 'Our reporter in Quetta', kind: 'own_reporting', directness: 'firsthand' },
    correspondent: { name: 'Our correspondent', kind: 'own_reporting', directness: 'firsthand' },
    maps: { name: 'Own records of districts and border posts', kind: 'own_reporting', directness: 'secondhand' },
    washington: { name: 'White House statement on the withdrawal', kind: 'document' },
  });
}

type Sources = Awaited<ReturnType<typeof crossingSources>>;

const copy: Copy = {
  headline: '[hold: Taliban claim key border crossing with Pakistan]; Kabul denies it has fallen',
  standfirst:
    '[hold: Militants say they hold the post at Spin Boldak], which Afghan officials deny; the reports could not be independently verified.',
  dateline: 'Quetta',
  body: [
    '[hold: The Taliban say they hold the main crossing between Kandahar province and Pakistan and have raised their white flag over it.] [flag: Videos on social media appear to show the flag at the gate]; they could not be independently verified, and officials dispute what they show.',
    'Afghan officials deny that the post has fallen, though pictures on social media appear to show fighters chatting with Pakistani border guards.',
    '[hold: Pakistani officials confirm that the Taliban took it.] The newsroom has not been able to verify the reports independently.',
    'The interior ministry spokesman, Tareq Arian, told the agency AFP that there had been [repelled: “some movements near the border” and that “security forces have repelled the attack”]. The Taliban deny that they were driven off, and his account could not be independently verified.',
    '## A string of border posts',
    '[advance: In recent weeks the militants have advanced fast and taken a string of border posts], among them crossings with Iran, Tajikistan and Turkmenistan, and key roads toward major cities, according to officials and to our own records. [withdrawal: The United States is withdrawing its troops ahead of a deadline of 11 September, the White House says.]',
    '## A major prize',
    '[second: The post is the second busiest crossing between the two countries, Pakistani officials say.] [prize: It would be a major prize for the militants, our correspondent judges], for its customs revenue and its direct access to areas where Taliban leaders and fighters are known to have been based.',
    'People were told not to approach from the Pakistani side. [meeting: An urgent security meeting is under way there, our reporter in Quetta was told.]',
    '[guaranteed: The Taliban spokesman Zabihullah Mujahid told residents and traders that their “security is guaranteed” – in Pashto, “{ps: امنیت یې تضمین دی}”.]',
  ],
};

function plans(sources: Sources): Record<string, ClaimPlan> {
  return {
    hold: {
      statement: 'The Taliban hold the border crossing at Spin Boldak.',
      materiality: 'core',
      notes: [
        { sourceId: sources.taliban, stance: 'asserts', obtainedHow: 'Statement', privateRemarks: 'Statement came within the hour; compare with their channel.' },
        { sourceId: sources.kabul, stance: 'denies', obtainedHow: 'Telephone call' },
        { sourceId: sources.pakistan, stance: 'confirms', obtainedHow: 'Telephone call, border town' },
      ],
      evidence: [
        { kind: 'media', title: 'Videos of a white flag over the gate', publicDescription: 'Videos on social media that appear to show a white flag over the gate.' },
        { kind: 'media', title: 'Pictures of fighters and guards', publicDescription: 'Pictures on social media that appear to show fighters chatting with Pakistani border guards.' },
      ],
      found: {
        verification: 'not_independently_verified',
        method:
          'We asked both governments and the Taliban, compared the videos with earlier pictures of the gate, and tried to reach people on both sides. We could not reach the post ourselves.',
      },
    },
    flag: {
      statement: 'A white flag flies over the gate at Spin Boldak.',
      kind: 'media',
      notes: [
        { sourceId: sources.videos, stance: 'asserts', basis: 'Filmed at the gate, by unknown hands' },
        { sourceId: sources.kabul, stance: 'disputes_detail' },
      ],
      found: { verification: 'not_independently_verified', method: 'The gate matches earlier pictures; the day of filming could not be established.' },
    },
    repelled: {
      statement: 'Afghan security forces repelled the attack on the crossing.',
      kind: 'quote',
      notes: [
        {
          sourceId: sources.afp,
          stance: 'asserts',
          exactWords: 'There had been some movements near the border. The security forces have repelled the attack.',
          obtainedHow: 'Agency report',
        },
        { sourceId: sources.taliban, stance: 'denies', obtainedHow: 'Statement' },
      ],
      found: { verification: 'unverified', method: 'Nothing but the spokesman’s word, through one agency.' },
      contradicts: ['hold'],
    },
    advance: {
      statement: 'The Taliban took a string of border posts and key roads in recent weeks.',
      notes: [
        { sourceId: sources.maps, stance: 'asserts', basis: 'District by district, since May' },
        { sourceId: sources.kabul, stance: 'confirms' },
      ],
      found: { verification: 'corroborated', method: 'Our own records of districts agree with what officials concede.' },
    },
    withdrawal: {
      statement: 'The United States is withdrawing its troops ahead of a deadline of 11 September.',
      materiality: 'background',
      notes: [
        { sourceId: sources.washington, stance: 'asserts', obtainedHow: 'Published statement' },
        { sourceId: sources.kabul, stance: 'confirms' },
      ],
      found: { verification: 'corroborated', method: 'Stated in public and carried out in view of everybody.' },
    },
    second: {
      statement: 'Spin Boldak–Chaman is the second busiest crossing between Afghanistan and Pakistan.',
      materiality: 'background',
      notes: [
        { sourceId: sources.pakistan, stance: 'asserts', basis: 'Customs figures' },
        { sourceId: sources.kabul, stance: 'confirms', basis: 'Customs figures' },
      ],
      found: { verification: 'corroborated', method: 'Customs figures of both countries agree on the order.' },
    },
    prize: {
      statement: 'The crossing would be a major prize for the Taliban.',
      kind: 'forecast',
      notes: [{ sourceId: sources.correspondent, stance: 'asserts', basis: 'Years of reporting on the border' }],
      found: { verification: 'corroborated', method: 'A judgement of our correspondent, shared by two others we asked.' },
    },
    meeting: {
      statement: 'An urgent security meeting is under way on the Pakistani side.',
      notes: [{ sourceId: sources.quetta, stance: 'asserts', obtainedHow: 'Told by officials at the meeting’s door' }],
      found: { verification: 'corroborated', method: 'Two officials told our reporter independently of one another.' },
    },
    guaranteed: {
      statement: 'Zabihullah Mujahid said that the security of residents and traders is guaranteed.',
      kind: 'quote',
      notes: [
        { sourceId: sources.mujahid, stance: 'asserts', exactWords: 'اوسېدونکو او سوداګرو ته ډاډ ورکوو چې امنیت یې تضمین دی.', translation: 'We assure the residents and the traders that their security is guaranteed.', obtainedHow: 'Statement to reporters' },
      ],
      found: { verification: 'corroborated', method: 'The statement was heard by several reporters.' },
    },
  };
}
