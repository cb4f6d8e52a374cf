import { StanceSign } from '@/components/ui/stance-sign';
import { Time } from '@/components/ui/time';
import type { GroupedVoices } from '@/newsroom/published/page-claim';
import type { PublicVoice } from '@/newsroom/published/shape';

/** Who says so, who denies it, who would not say; each with their words and how they reached us. */
export function ClaimVoices({ voices, zone }: { voices: GroupedVoices; zone: string }) {
  return (
    <>
      <Group title="Who says so" voices={voices.behind} zone={zone} />
      <Group title="Who denies it" voices={voices.against} zone={zone} />
      <Group title="Who did not say, or took it back" voices={voices.silent} zone={zone} />
    </>
  );
}

function Group({ title, voices, zone }: { title: string; voices: PublicVoice[]; zone: string }) {
  if (voices.length === 0) return null;
  return (
    <div>
      <p className="kicker">{title}</p>
      <ul className="mt-1 space-y-2">
        {voices.map((voice, index) => (
          <li key={index} className="flex gap-2">
            <StanceSign value={voice.stance} className="mt-1 self-start" />
            <Voice voice={voice} zone={zone} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const manner: Record<PublicVoice['stance'], string> = {
  asserts: 'said so',
  denies: 'denied it',
  confirms: 'confirmed it',
  partly_confirms: 'confirmed part of it',
  disputes_detail: 'disputed a detail',
  witnessed: 'saw it',
  declined: 'declined to comment',
  no_response: 'did not answer',
  withdrew: 'withdrew what they had said',
};

function Voice({ voice, zone }: { voice: PublicVoice; zone: string }) {
  const { attribution, stance, words, translation, through, at } = voice;
  return (
    <div className="min-w-0">
      <strong className="font-semibold">{attribution}</strong>{' '}
      <span className="text-ink-muted">
        {manner[stance]}
        {through ? `, through ${through}` : ''} · <Time at={at} zone={zone} form="short" />
      </span>
      {words ? <q className="block font-serif text-base" dir="auto">{words}</q> : null}
      {translation ? (
        <p className="text-ink-muted">
          In translation: <q className="font-serif text-ink">{translation}</q>
        </p>
      ) : null}
    </div>
  );
}
