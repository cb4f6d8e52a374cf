import { startServer } from '@/.ci/e2e-server';
import { build, isBuilt } from '@/server/build';
import { fileLongStory, type LongStory } from './file-long-story';
import { inTemporaryNewsroom } from './temporary-newsroom';

/** A production server of its own, on a database of its own that holds the long story. Its commits wait for the disk. */
export async function withLongStoryServed(work: (story: LongStory, url: string) => Promise<void>): Promise<void> {
  if (!(await isBuilt())) {
    console.log('Building the pages first.');
    await build();
  }
  await inTemporaryNewsroom({ durable: true }, async ({ ownerUrl, beforeClosing }) => {
    const story = await fileLongStory();
    const server = await startServer({ DATABASE_URL: ownerUrl });
    beforeClosing(server.stop);
    await work(story, server.url);
  });
}
