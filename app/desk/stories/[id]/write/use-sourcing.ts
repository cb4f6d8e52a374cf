'use client';

import type { Node } from '@tiptap/pm/model';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { anchorsOf } from '@/editor/anchors';
import type { DeskClaim, Sourcing } from '@/newsroom/claims/read-sourcing';
import type { Finding } from '@/newsroom/gate/finding';
import { notYetIn, withMade } from './with-made';

/** Milliseconds until sourcing that could not be read is asked for again. */
const askAgainAfter = 5_000;

/** The sourcing of a story as the panels show it: what the newsroom answered last, and claims made a moment ago. */
export function useSourcing(initial: Sourcing) {
  const [sourcing, setSourcing] = useState(initial);
  const [made, setMade] = useState<readonly DeskClaim[]>([]);
  const asked = useRef(0);
  const anchored = useRef('');
  const again = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(again.current), []);

  /** Reads it again; of several answers under way, only the last asked for counts. */
  async function refetch(): Promise<void> {
    clearTimeout(again.current);
    const turn = (asked.current += 1);
    const answer = await fetch(`/api/v1/stories/${initial.storyId}/sourcing`).catch(() => null);
    const read = answer?.ok ? ((await answer.json().catch(() => null)) as Sourcing | null) : null;
    if (turn !== asked.current) return;
    if (!read) {
      if (!answer || answer.status >= 500) again.current = setTimeout(() => void refetch(), askAgainAfter);
      return;
    }
    startTransition(() => {
      setSourcing(read);
      setMade((now) => notYetIn(read.claims, now));
    });
  }

  /** After a save: the findings came with it; the claims are read again where their words changed. */
  function afterSave(findings: Finding[], text: Node): void {
    startTransition(() => setSourcing((now) => ({ ...now, findings })));
    const words = JSON.stringify(anchorsOf(text).map(({ id, exact }) => [id, exact]));
    if (words !== anchored.current) void refetch();
    anchored.current = words;
  }

  const claims = useMemo(() => withMade(sourcing.claims, made), [sourcing.claims, made]);
  return { claims, findings: sourcing.findings, refetch, afterSave, add: (claim: DeskClaim) => setMade((now) => [...now, claim]) };
}
