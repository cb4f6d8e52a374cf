import { during } from '@/platform/clock';
import type { Person } from '@/newsroom/people/actor';
import { changeDetails } from '@/newsroom/stories/change-details';
import { type ClaimPlan, type FiledStory, fileStory } from './file-story';
import { type Copy, manuscript } from './manuscript';
import type { DemoNewsroom } from './newsroom-of-the-demo';
import { withPicture } from './pictures/with-picture';
import { publishFiled } from './publish-filed';
import type { Sections } from './sections';
import type { Names } from './topics-and-authors';
import { told } from './told';

export type LiveStory = {
  section: keyof Sections;
  writer: Person;
  editor: Person;
  /** Hours before the demo was opened at which readers had it first. */
  hours: number;
  slug: string;
  copy: Copy;
  plans: Record<string, ClaimPlan>;
  /** Words in the place of the writer's name, for a story that nobody signs. */
  byline?: string;
  topics?: (keyof Names['topics'])[];
  /** A drawing (SVG) to stand behind the first paragraph. */
  picture?: { svg: string; alt: string; caption: string };
};

/** Files a story, takes it through review and publishes it, each step at its hour. */
export async function tellLive({ people, sections, names, hoursAgo }: DemoNewsroom, story: LiveStory): Promise<FiledStory> {
  const { section, writer, editor, hours, slug, copy, plans, byline = '', topics = [], picture } = story;
  const signed = writer.id === people.mina.id ? names.authors.mina : names.authors.tom;
  const filed = await during(hoursAgo(hours + 2), () => fileStory(writer, manuscript(sections[section], copy, plans)));
  await during(hoursAgo(hours + 1), async () => {
    const topicIds = topics.map((key) => names.topics[key]);
    const authorIds = byline ? [] : [signed];
    await told(changeDetails(writer, { storyId: filed.id, byline, authorIds, topicIds, placeName: copy.dateline }));
    if (picture) await withPicture(writer, filed.id, picture);
  });
  await during(hoursAgo(hours), () => publishFiled(writer, editor, filed.id, { kind: 'first', slug }));
  return filed;
}
