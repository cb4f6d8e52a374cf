import { Time } from '@/components/ui/time';
import type { EvidenceFileForDesk } from '@/newsroom/evidence/read-evidence';
import { isPlayed } from '@/newsroom/evidence/played';
import { Credentials } from './credentials';
import { sizeWords } from './capture/size-words';
import { Player } from './player';
import { SeenBefore } from './seen-before';

type Props = { files: readonly EvidenceFileForDesk[]; evidenceId: string; zone: string };

/** The files of a piece of evidence, with what each says of itself and where it was seen before. */
export function EvidenceFiles({ files, evidenceId, zone }: Props) {
  return (
    <ul className="flex flex-col divide-y divide-rule">
      {files.map((file) => {
        const address = `/desk/evidence/${evidenceId}/files/${file.id}`;
        return (
          <li key={file.id} className="flex flex-col gap-2 py-4">
            <p className="font-semibold">
              <a href={address} download className="break-words text-accent underline">
                <bdi>{file.name}</bdi>
              </a>
            </p>
            <p className="text-small text-ink-muted">
              {file.mediaType}, {sizeWords(file.size)}
              {file.width === null ? '' : `, ${file.width} × ${file.height} pixels`}, added <Time at={file.addedAt} zone={zone} />
            </p>
            <p className="font-mono text-small break-all text-ink-muted">SHA-256 {file.hash}</p>
            {file.hasView ? <Look file={file} address={address} /> : isPicture(file) ? <p className="text-label text-ink-muted">{whyUnseen(file)}</p> : null}
            {file.document && 'unseen' in file.document ? <p className="text-label text-ink-muted">Its pages are not shown. {file.document.unseen}</p> : null}
            {isPlayed(file) ? <Player address={`${address}?as=play`} mediaType={file.mediaType} name={file.name} /> : null}
            {file.earlier.length > 0 ? <SeenBefore earlier={file.earlier} isPicture={file.width !== null} zone={zone} /> : null}
            {file.credentials ? <Credentials {...file.credentials} zone={zone} /> : null}
            {file.metadata.length > 0 ? <Metadata said={file.metadata} /> : null}
          </li>
        );
      })}
    </ul>
  );
}

function isPicture({ mediaType }: EvidenceFileForDesk): boolean {
  return mediaType.startsWith('image/');
}

function whyUnseen({ mediaType }: EvidenceFileForDesk): string {
  const why = /^image\/hei[cf]/.test(mediaType) ? 'It is in HEIC, as phones write it, which cannot be opened here' : 'It is damaged, or in a format that is not drawn here';
  return `This picture is not shown. ${why}: download it to look at it.`;
}

function Look({ file: { document }, address }: { file: EvidenceFileForDesk; address: string }) {
  const pages = document && 'pages' in document ? document : null;
  const link = (as: string, words: string) => (
    <a href={`${address}?as=${as}`} target="_blank" rel="noopener" className="text-accent underline">
      {words}
    </a>
  );
  return (
    <p className="flex flex-wrap gap-x-4 text-label">
      {link('view', pages ? pageWords(pages) : 'Look at it')}
      {pages?.hasWords ? link('words', `Read the words on ${pages.pages === 1 ? 'it' : 'them'}`) : null}
    </p>
  );
}

function pageWords({ pages, shown }: { pages: number; shown: number }): string {
  if (pages === 1) return 'Look at its page';
  return shown === pages ? `Look at its ${pages} pages` : `Look at the first ${shown} of its ${pages} pages`;
}

function Metadata({ said }: { said: EvidenceFileForDesk['metadata'] }) {
  return (
    <details className="text-label">
      <summary className="cursor-pointer">What the file says of itself</summary>
      <p className="text-small text-ink-muted">Anybody can write this into a file. It is for the desk only.</p>
      <dl className="grid grid-cols-[minmax(6rem,auto)_1fr] gap-x-4 text-small">
        {said.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-ink-muted">{name}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
