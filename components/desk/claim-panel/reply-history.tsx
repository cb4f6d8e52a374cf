import { timeWords } from '@/components/ui/time-words';
import type { DeskReply } from '@/newsroom/replies/read-replies';
import { replyWords } from './reply-words';

type State = DeskReply['history'][number];

/** Who noted what of a right of reply, and when: every deadline and every answer that was ever recorded, the first first. */
export function ReplyHistory({ reply: { asked, history }, zone }: { reply: DeskReply; zone: string }) {
  if (history.length < 2) return null;
  return (
    <details className="text-small text-ink-muted">
      <summary aria-label={`What was noted before of asking ${asked}`} className="cursor-pointer">
        Noted {history.length} times
      </summary>
      <ol className="flex flex-col gap-1 pt-1">
        {history.map((state, index) => (
          <li key={state.at}>
            {timeWords(state.at, zone, 'short')}, {state.by}: <span dir="auto">{replyChange(history[index - 1] ?? null, state, zone)}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}

/** What one state of a right of reply says that the one before did not, in words. */
export function replyChange(before: State | null, now: State, zone: string): string {
  const moment = (at: string) => timeWords(at, zone, 'short');
  const isNew = (field: 'asked' | 'how' | 'askedAt' | 'deadline' | 'answer' | 'words') => before === null || before[field] !== now[field];
  const said = [
    isNew('asked') || isNew('how') || isNew('askedAt') ? `asked ${now.asked} ${now.how} on ${moment(now.askedAt)}` : '',
    isNew('deadline') ? (before ? `deadline ${moment(now.deadline)} instead of ${moment(before.deadline)}` : `deadline ${moment(now.deadline)}`) : '',
    isNew('answer') ? replyWords[now.answer].toLowerCase() : '',
    isNew('words') ? (now.words === '' ? 'took the words away' : `“${now.words}”`) : '',
  ].filter((part, index) => part !== '' && !(before === null && index === 3 && now.words === ''));
  return said.length > 0 ? `${said.join('; ')}.` : 'nothing new.';
}
