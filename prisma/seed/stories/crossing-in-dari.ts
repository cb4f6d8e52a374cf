import { during } from '@/platform/clock';
import { publishStory } from '@/newsroom/publishing/publish-story';
import { submitStory } from '@/newsroom/review/submit-story';
import { changeDetails } from '@/newsroom/stories/change-details';
import { type FiledStory, fileStory } from '../file-story';
import { type Copy, manuscript } from '../manuscript';
import type { DemoNewsroom } from '../newsroom-of-the-demo';
import { approveFiled, publishFiled } from '../publish-filed';
import { replacing, rewrite } from '../rewrite';
import { told } from '../told';

const denial = 'مقام‌های افغان سقوط پوسته را رد می‌کنند.';
const concession = 'مقام‌های افغان نخست سقوط پوسته را رد کردند و بامداد روز بعد پذیرفتند که آن را از دست داده‌اند.';

/** The crossing told in Dari, on the claims of the original: one label, however many languages it stands in. */
export async function tellCrossingInDari({ people, sections, names, hoursAgo }: DemoNewsroom, original: FiledStory): Promise<FiledStory> {
  const { mina, ines } = people;
  const { hold, flag, second } = original.claimIds;
  const known = (id: string | undefined, statement: string) => ({ existing: id ?? '', statement });
  const plans = {
    hold: known(hold, 'The Taliban hold the border crossing at Spin Boldak.'),
    flag: known(flag, 'A white flag flies over the gate at Spin Boldak.'),
    second: known(second, 'Spin Boldak–Chaman is the second busiest crossing between Afghanistan and Pakistan.'),
  };
  const filed = await during(hoursAgo(11.5), () => fileStory(mina, manuscript(sections.world, copy, plans)));
  await during(hoursAgo(11), () =>
    told(
      changeDetails(mina, {
        storyId: filed.id,
        language: 'prs',
        translationOfId: original.id,
        byline: '',
        authorIds: [names.authors.mina],
        topicIds: [names.topics.afghanistan, names.topics.crossings],
        placeName: 'سپین بولدک',
        coordinates: { latitude: 31.0, longitude: 66.4 },
      }),
    ),
  );
  await during(hoursAgo(10), () => publishFiled(mina, ines, filed.id, { kind: 'first', slug: 'spin-boldak-crossing-dari' }));
  return filed;
}

/** Kabul's concession reaches the readers of Dari too. */
export async function updateCrossingInDari({ people, hoursAgo }: DemoNewsroom, { id: storyId }: FiledStory): Promise<void> {
  const { mina, ines } = people;
  await during(hoursAgo(1.5), async () => {
    await rewrite(mina, storyId, replacing('؛ کابل سقوط آن را رد می‌کند', '؛ کابل پس از رد آن، از دست رفتنش را پذیرفت'));
    await rewrite(mina, storyId, replacing(denial, concession));
    await told(submitStory(mina, { storyId }));
    await approveFiled(ines, storyId);
    await told(publishStory(ines, { storyId, kind: 'update', note: 'مقام‌های کابل از دست رفتن پوسته را پذیرفته‌اند.' }));
  });
}

const copy: Copy = {
  headline: '[hold: طالبان می‌گویند گذرگاه مهم مرزی با پاکستان را گرفته‌اند]؛ کابل سقوط آن را رد می‌کند',
  standfirst: '[hold: جنگجویان می‌گویند پوستهٔ سپین بولدک در دست آنان است]؛ این گزارش‌ها به گونهٔ مستقل تأیید نشده‌اند.',
  dateline: 'کویته',
  body: [
    '[hold: طالبان می‌گویند گذرگاه اصلی میان ولایت قندهار و پاکستان را در دست دارند و پرچم سفید خود را بر فراز آن برافراشته‌اند.] [flag: ویدیوهایی در رسانه‌های اجتماعی ظاهراً این پرچم را بر دروازه نشان می‌دهند]؛ آن‌ها به گونهٔ مستقل تأیید نشده‌اند.',
    `${denial} [hold: مقام‌های پاکستانی تأیید می‌کنند که طالبان آن را گرفته‌اند.] ما نتوانسته‌ایم این گزارش‌ها را به گونهٔ مستقل تأیید کنیم.`,
    '[second: به گفتهٔ مقام‌های پاکستانی، این دومین گذرگاه پررفت‌وآمد میان دو کشور است.] از باشندگان خواسته شده است که از سوی پاکستان به آن نزدیک نشوند.',
  ],
};
