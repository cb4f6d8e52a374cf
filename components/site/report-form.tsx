import { wordsIn } from './direction';
import type { Messages } from './messages/messages';

const box =
  'mt-1 block w-full rounded-control border border-field bg-surface-raised px-3 py-2 font-serif text-base leading-6 text-ink';
const name = 'block font-sans text-label font-semibold';
const help = 'mt-1 block font-sans text-small text-ink-muted';

type Props = {
  /** Of the story, from the first slash on. */
  address: string;
  /** Of the story, where it is known. */
  language?: string;
  /** What was typed before, when it was not taken. */
  said?: { words: string; wrong: string; contact: string };
  messages: Messages;
};

/** A form like any other of the web: it is sent to an address of its own, and needs no script. */
export function ReportForm({ address, language, said, messages: { report } }: Props) {
  return (
    <form method="post" action="/report/send" className="mt-6 flex flex-col gap-6">
      <input type="hidden" name="story" value={address} />
      <div>
        <label htmlFor="words" className={name}>
          {report.words}
        </label>
        <textarea
          id="words"
          name="words"
          rows={3}
          maxLength={1000}
          defaultValue={said?.words}
          className={box}
          aria-describedby="words-help"
          {...(language ? wordsIn(language) : { dir: 'auto' })}
        />
        <span id="words-help" className={help}>
          {report.wordsHelp}
        </span>
      </div>
      <div>
        <label htmlFor="wrong" className={name}>
          {report.wrong}
        </label>
        <textarea id="wrong" name="wrong" rows={6} maxLength={4000} required defaultValue={said?.wrong} dir="auto" className={box} aria-describedby="wrong-help" />
        <span id="wrong-help" className={help}>
          {report.wrongHelp}
        </span>
      </div>
      <div>
        <label htmlFor="contact" className={name}>
          {report.contact}
        </label>
        <input id="contact" name="contact" maxLength={200} autoComplete="email" defaultValue={said?.contact} dir="auto" className={box} aria-describedby="contact-help" />
        <span id="contact-help" className={help}>
          {report.contactHelp}
        </span>
      </div>
      {/* For programs that fill in whatever they find; people never meet it. */}
      <div hidden>
        <label htmlFor="website">{report.empty}</label>
        <input id="website" name="website" tabIndex={-1} autoComplete="off" />
      </div>
      <p>
        <button
          type="submit"
          className="min-h-11 cursor-pointer rounded-control border border-transparent bg-accent px-5 font-sans text-base font-semibold text-ink-inverse hover:bg-accent-strong forced-colors:border-[ButtonText]"
        >
          {said ? report.sendAgain : report.send}
        </button>
      </p>
    </form>
  );
}
