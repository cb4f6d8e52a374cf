import { z } from 'zod';
import { command, type CommandContext } from '../command';
import { evaluateStory } from '../gate/evaluate-story';
import { namedIn } from '../gate/withheld-names';
import { id } from '../input';
import { changeAddress as mayChangeAddress } from '../permissions/can';
import { storyAddress } from '../published/story-address';
import { refuse } from '../refusal';
import { type LoadedStory, loadStory } from '../stories/load-story';
import { slugInput } from './slug';

/**
 * Gives a live story another address; the former one leads on to it for good. No address that ever led to one story
 * leads to another (W3C: cool URIs do not change, https://www.w3.org/Provider/Style/URI). So none may name who is not to be
 * named, as none may at a publication.
 */
export const changeAddress = command({
  name: 'change-address',
  summary: 'Gives a live story another address; the former one leads on to it.',
  input: z.strictObject({ storyId: id, slug: slugInput }),
  value: z.strictObject({ from: z.string(), to: z.string() }),
  async run(context, { storyId, slug }) {
    const { db, actor, at, authorise } = context;
    const story = await loadStory(db, actor, storyId);
    authorise(mayChangeAddress(actor, story));
    const { slug: from, day } = await db.publishedStory.findUniqueOrThrow({ where: { id: storyId }, select: { slug: true, day: true } });
    if (slug === from) refuse('conflict', 'The story stands at that address already.');
    const [standing, former] = await Promise.all([
      db.publishedStory.findUnique({ where: { slug }, select: { id: true } }),
      db.formerAddress.findUnique({ where: { slug } }),
    ]);
    if (standing || (former && former.storyId !== storyId)) refuse('conflict', 'That address belongs to another story.');
    if (former) await db.formerAddress.delete({ where: { slug } });
    await db.formerAddress.create({ data: { slug: from, storyId, until: at } });
    await db.publishedStory.update({ where: { id: storyId }, data: { slug } });
    await db.story.update({ where: { id: storyId }, data: { slug } });
    await refuseNaming(context, story);
    // Before all else: there alone readers have a page that is no more so.
    context.touch.addresses([storyAddress({ day, slug: from })]);
    context.touch.stories([storyId]);
    return {
      value: { from, to: slug },
      events: [{ name: 'story.address-changed', subject: { type: 'story', id: storyId }, storyId, data: { from, to: slug } }],
    };
  },
});

/** Call it once the story has its new address: the former one stands, whatever it says. */
async function refuseNaming({ db, at }: Pick<CommandContext, 'db' | 'at'>, story: LoadedStory): Promise<void> {
  const { findings } = await evaluateStory(db, story, at);
  const sentence = namedIn('the address');
  if (findings.some(({ message }) => message === sentence)) refuse('conflict', sentence);
}
