import { VerificationLabel } from '@/components/ui/verification-label';
import type { LiveStory } from '@/newsroom/published/read-story';
import { labelCounts } from './label-counts';

/** Beside the text: how much of the story stands on what. */
export function StoryStanding({ story }: { story: LiveStory }) {
  if (story.claims.length === 0) return null;
  return (
    <aside aria-label="What this story stands on" className="story-standing" lang="en-GB" dir="ltr">
      <p className="font-semibold">What this story stands on</p>
      <table className="mt-2 w-full">
        <caption className="sr-only">Claims in this story by label</caption>
        <tbody>
          {labelCounts(story.claims).map(({ verification, count }) => (
            <tr key={verification} className="border-t border-rule">
              <th scope="row" className="py-1 text-start font-normal">
                <VerificationLabel value={verification} />
              </th>
              <td className="py-1 ps-3 text-end">{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 border-t border-rule pt-2">
        <a href="#how-we-know" className="link">
          How we know this
        </a>
      </p>
    </aside>
  );
}
