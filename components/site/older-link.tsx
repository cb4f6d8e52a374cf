import type { Messages } from './messages/messages';
import type { Listed } from './messages/page-messages';

type Props = {
  /** Where the list begins. */
  address: string;
  /** The address of the next page. */
  older: string | null;
  continued: boolean;
  of: Listed;
  messages: Messages;
};

/** The way through a long list, newest first. */
export function OlderLink({ address, older, continued, of, messages }: Props) {
  if (!older && !continued) return null;
  return (
    <nav aria-label={messages.lists.more[of]} className="mt-10 flex gap-6 border-t border-rule pt-4 font-sans text-label">
      {continued ? (
        <a href={address} className="link">
          {messages.lists.newest[of]}
        </a>
      ) : null}
      {older ? (
        <a href={older} rel="next" className="link">
          {messages.lists.older[of]}
        </a>
      ) : null}
    </nav>
  );
}
