'use client';

import { useRouter } from 'next/navigation';
import { OtherSource, type SourceChoice } from '../../other-source';

type Props = { keptId: string; chosen: SourceChoice | null };

/** The entry that turned out to be the same source. */
export function ChooseOther({ keptId, chosen }: Props) {
  const router = useRouter();
  const here = `/desk/sources/${keptId}/merge`;
  return (
    <OtherSource
      label="The other entry"
      description="Its notes, its grades and who has it from there move here."
      value={chosen}
      except={keptId}
      onChange={(source) => router.replace(source ? `${here}?with=${source.id}` : here, { scroll: false })}
    />
  );
}
