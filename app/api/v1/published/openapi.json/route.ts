import { machineAnswer } from '@/app/machine-answer';
import { describePublished } from '@/newsroom/api/published-paths';
import { settings } from '@/platform/settings';

/** What programs can read without signing in, described. */
export function GET(): Response {
  const { newsroomName, siteUrl } = settings();
  return machineAnswer(JSON.stringify(describePublished(siteUrl, newsroomName)), 'application/json');
}
