import { VerificationLabel } from '@/components/ui/verification-label';
import type { LiveStory } from '@/newsroom/published/read-story';
import { labelCounts } from './label-counts';
import type { Tongue } from './messages/tongue';

/** Beside the text: how much of the story stands on what. */
export function StoryStanding({ story, tongue }: { story: LiveStory; tongue: Tongue }) {
  if (story.claims.length === 0) return null;
  const { messages, locale, spoken } = tongue;
  const digits = new Intl.NumberFormat(locale);
  return (
    <aside aria-label={messages.standsOn} className="story-standing" {...spoken}>
      <p className="font-semibold">{messages.standsOn}</p>
      <table className="mt-2 w-full">
        <caption className="sr-only">{messages.claimsByLabel}</caption>
        <tbody>
          {labelCounts(story.claims).map(({ verification, count }) => (
            <tr key={verification} className="border-t border-rule">
              <th scope="row" className="py-1 text-start font-normal">
                <VerificationLabel value={verification} word={messages.verification[verification]} />
              </th>
              <td className="py-1 ps-3 text-end">{digits.format(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 border-t border-rule pt-2">
        <a href="#how-we-know" className="link">
          {messages.howWeKnow}
        </a>
      </p>
    </aside>
  );
}
