import type { Person } from '@/newsroom/people/actor';
import { sealNumber } from '@/app/desk/seal-number';
import { DeskPart, NothingHere } from '@/components/desk/desk-part';
import { Facts } from '@/components/desk/facts';
import { Time } from '@/components/ui/time';
import { readSeal, type SealForDesk } from '@/newsroom/sealed/read-seal';
import { settings } from '@/platform/settings';
import { AskedToBreak } from './asked-to-break';
import { Grants } from './grants';
import { LookThrough } from './look-through';
import { OpenSealed } from './open-sealed';
import { Recordings } from './recordings';
import { SealLog } from './seal-log';
import { SealSource } from './seal-source';
import { SealedActs } from './sealed-acts';
import { sealedWords } from './sealed-words';

type Props = { actor: Person; source: { id: string; name: string }; maySeal: boolean };

/** What is sealed of a source, by its kinds alone: nothing of it is ever part of a page. */
export async function SealedPart({ actor, source, maySeal }: Props) {
  const seal = await readSeal(actor, source.id);
  if (!seal && !maySeal) return null;
  return (
    <DeskPart id="sealed" title="Sealed">
      {seal ? <Seal actor={actor} sourceId={source.id} seal={seal} /> : <NotSealed source={source} />}
    </DeskPart>
  );
}

function NotSealed({ source }: { source: { id: string; name: string } }) {
  return (
    <div className="flex flex-col items-start gap-3 py-2.5">
      <p className="text-label text-ink-muted">
        Nothing yet. Contact of any source belongs here, and the identity of one who must not be known: encrypted, and opened by
        named people alone.
      </p>
      <SealSource sourceId={source.id} deskName={source.name} />
    </div>
  );
}

function Seal({ actor, sourceId, seal }: { actor: Person; sourceId: string; seal: SealForDesk }) {
  const zone = settings().timeZone;
  if (seal.destroyedAt) {
    return (
      <NothingHere>
        Destroyed <Time at={seal.destroyedAt} zone={zone} />.{' '}
        {seal.identity ? 'Nobody can know any more who this was.' : 'What was sealed can never be read again; the source itself is known by name.'}
      </NothingHere>
    );
  }
  return (
    <div className="flex flex-col gap-4 py-2.5">
      <Facts
        facts={[
          ['Number', sealNumber(sourceId)],
          ['Holds', seal.kinds.map((kind) => sealedWords[kind].toLowerCase()).join(', ')],
          ['Since', <Time key="since" at={seal.sealedAt} zone={zone} form="date" />],
          ['Keep until', seal.retainUntil ? <Time key="until" at={`${seal.retainUntil}T00:00:00Z`} zone="UTC" form="date" /> : 'No day is set'],
          ['Legal hold', seal.hold ? `${seal.hold.by}: ${seal.hold.reason}` : ''],
        ]}
      />
      {seal.may.open ? <OpenSealed sourceId={sourceId} /> : null}
      {seal.may.lookThrough ? <LookThrough sourceId={sourceId} isDone={seal.lookedThrough} /> : null}
      {seal.asked ? <AskedToBreak sourceId={sourceId} asked={seal.asked} mayConfirm={seal.may.confirm} zone={zone} /> : null}
      <Recordings sourceId={sourceId} seal={seal} limit={settings().evidenceLimit} zone={zone} />
      <Grants sourceId={sourceId} seal={seal} zone={zone} ownId={actor.id} />
      <SealedActs sourceId={sourceId} seal={seal} />
      {seal.events ? <SealLog events={seal.events} zone={zone} /> : null}
    </div>
  );
}
