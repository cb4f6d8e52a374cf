import { answering } from '@/app/api/answering';
import { machineAnswer } from '@/app/machine-answer';
import { storyNinjs } from '@/components/site/ninjs/story-ninjs';
import { questionIn } from '@/newsroom/api/published-paths';
import type { PublishedPage } from '@/newsroom/published/ninjs';
import { readPublished } from '@/newsroom/published/read-published';
import { refuse } from '@/newsroom/refusal';
import { settings } from '@/platform/settings';

/** What was ever published, a page at a time, for everybody. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => {
    const question = questionIn(new URL(request.url).searchParams);
    if (!question) refuse('malformed', 'Ask for one section, topic or author by its slug, and for a page by the key that came with the page before.');
    const { scope, before } = question;
    const page = await readPublished(scope, before);
    if (!page) refuse('not_found', `There is no such ${scope.kind}.`);
    const { newsroomName, siteUrl } = settings();
    const next = new URL('/api/v1/published', siteUrl);
    if (scope.kind !== 'all') next.searchParams.set(scope.kind, scope.slug);
    if (page.older) next.searchParams.set('before', page.older);
    const body: PublishedPage = {
      items: page.stories.map((story) => storyNinjs(story, { name: newsroomName, url: siteUrl })),
      next: page.older === null ? null : next.href,
    };
    return machineAnswer(JSON.stringify(body), 'application/json');
  });
}
