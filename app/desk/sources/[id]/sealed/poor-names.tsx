import { poorNamesIn } from '@/newsroom/sealed/how-met';
import { sealedFieldNames } from '@/newsroom/sealed/vocabulary';
import type { Written } from './sealed-fields';

const how = {
  every: 'is one word: every text that holds it is held back, whomever it means there.',
  nowhere: 'is too short to be looked for: it is kept under the seal, and met in no text.',
};

/** Tells whoever seals how names will be met that are very short or may be common words. It holds nothing up. */
export function PoorNames({ fields }: { fields: Written }) {
  const poor = sealedFieldNames.flatMap((field) => poorNamesIn(field, fields[field] ?? '').map((each) => ({ ...each, field })));
  return (
    <div role="status" className="text-small empty:hidden">
      {poor.length > 0 ? (
        <>
          <ul className="list-disc ps-5">
            {poor.map(({ field, name, met }) => (
              <li key={`${field} ${name}`}>
                “<bdi>{name}</bdi>” {how[met]}
              </li>
            ))}
          </ul>
          <p>A name of two words or more is met only where they stand together.</p>
        </>
      ) : null}
    </div>
  );
}
