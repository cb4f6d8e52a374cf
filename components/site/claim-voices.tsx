import { StanceSign } from '@/components/ui/stance-sign';
import { Time } from '@/components/ui/time';
import type { GroupedVoices } from '@/newsroom/published/page-claim';
import type { PublicVoice } from '@/newsroom/published/shape';
import type { Tongue } from './messages/tongue';

/** Who says so, who denies it, who would not say; each with their words and how they reached us. */
export function ClaimVoices({ voices, zone, tongue }: { voices: GroupedVoices; zone: string; tongue: Tongue }) {
  const { saysSo, deniesIt, silent } = tongue.messages;
  return (
    <>
      <Group title={saysSo} voices={voices.behind} zone={zone} tongue={tongue} />
      <Group title={deniesIt} voices={voices.against} zone={zone} tongue={tongue} />
      <Group title={silent} voices={voices.silent} zone={zone} tongue={tongue} />
    </>
  );
}

function Group({ title, voices, zone, tongue }: { title: string; voices: PublicVoice[]; zone: string; tongue: Tongue }) {
  if (voices.length === 0) return null;
  return (
    <div>
      <p className="kicker">{title}</p>
      <ul className="mt-1 space-y-2">
        {voices.map((voice, index) => (
          <li key={index} className="flex gap-2">
            <StanceSign value={voice.stance} word={tongue.messages.stance[voice.stance]} className="mt-1 self-start" />
            <Voice voice={voice} zone={zone} tongue={tongue} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Voice({ voice, zone, tongue }: { voice: PublicVoice; zone: string; tongue: Tongue }) {
  const { messages, locale } = tongue;
  const { attribution, condition, stance, words, translation, through, at } = voice;
  return (
    <div className="min-w-0">
      <strong className="font-semibold"><bdi>{attribution}</bdi></strong>
      {condition ? messages.comma + messages.unnamedBecause(condition) + messages.comma : ' '}
      <span className="text-ink-muted">
        {messages.manner[stance]}
        {through ? messages.comma + messages.through(through) : ''} · <Time at={at} zone={zone} form="brief" locale={locale} />
      </span>
      {words ? <q className="block font-serif text-base" dir="auto">{words}</q> : null}
      {translation ? (
        <p className="text-ink-muted">
          {messages.inTranslation} <q className="font-serif text-ink">{translation}</q>
        </p>
      ) : null}
    </div>
  );
}
