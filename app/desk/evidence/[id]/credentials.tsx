import { Facts } from '@/components/desk/facts';
import { Time } from '@/components/ui/time';
import type { EvidenceFileForDesk } from '@/newsroom/evidence/read-evidence';

type Read = NonNullable<EvidenceFileForDesk['credentials']>;
type Said = NonNullable<Read['said']>;

const stateWords: Record<Said['state'], string> = {
  intact: 'The signature holds: the file is as it was when it was signed.',
  broken: 'The signature does not hold: the file was changed since, or its credentials were.',
  unreadable: 'The file carries something like credentials that cannot be read.',
};

/** What a file's Content Credentials say: somebody's word, and shown as that. */
export function Credentials({ said, reader, at, zone }: Read & { zone: string }) {
  if (!said) return <p className="text-small text-ink-muted">The file carries no Content Credentials.</p>;
  const { state, problems, issuer, signer, signedAt, generator, actions, ingredients } = said;
  return (
    <details className="text-label" open={state === 'broken'}>
      <summary className="cursor-pointer">
        Content Credentials{issuer ? `: signed by ${issuer}` : ''}
        {state === 'broken' ? <span className="text-danger"> (the signature does not hold)</span> : null}
      </summary>
      <p className={state === 'intact' ? '' : 'text-danger'}>{stateWords[state]}</p>
      <p className="text-small text-ink-muted">
        This is the word of whoever signed, not proof that it is true. Whether the signer is who the certificate says was not checked.
      </p>
      <Facts
        facts={[
          ['Signed by', issuer ? <bdi key="issuer">{signer && signer !== issuer ? `${issuer} (${signer})` : issuer}</bdi> : null],
          ['Signed', signedAt ? <Time key="signed" at={signedAt} zone={zone} /> : null],
          ['Made with', generator ? <bdi key="generator">{generator}</bdi> : null],
          ['What was done', actions.length > 0 ? <List key="actions" items={actions.map(actionWords)} /> : null],
          ['Made from', ingredients.length > 0 ? <List key="ingredients" items={ingredients.map(ingredientWords)} /> : null],
          ['What is wrong', problems.length > 0 ? <List key="problems" items={problems} /> : null],
        ]}
      />
      <p className="text-small text-ink-muted">
        Read by {reader}, <Time at={at} zone={zone} />
      </p>
    </details>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index} className="break-words">
          <bdi>{item}</bdi>
        </li>
      ))}
    </ul>
  );
}

function actionWords({ action, by, at, source }: Said['actions'][number]): string {
  return [action, by && `with ${by}`, at, source && `(${source})`].filter(Boolean).join(' ');
}

function ingredientWords({ title, relationship }: Said['ingredients'][number]): string {
  return [title || 'something without a title', relationship === 'parentOf' ? '(what it was made from)' : relationship && `(${relationship})`].filter(Boolean).join(' ');
}
