import { Fragment, type ReactNode } from 'react';
import type { StoryClaim } from '@/newsroom/published/read-story';
import { ClaimOpener } from './claim-opener';
import { markedRuns, type Run } from './marked-runs';
import type { Messages } from './messages/messages';

/** The claims whose words are marked, by the id of the mark in the text. */
export type MarkedClaims = ReadonlyMap<string, StoryClaim>;

/** The words of one block, with claims marked and their signs behind the last word. */
export function InlineText({ content, claims, messages }: { content: unknown; claims: MarkedClaims; messages: Messages }) {
  return markedRuns(content, new Set(claims.keys())).map((run, index) => (
    // The runs of a published text never change their order.
    <Fragment key={index}>{run.kind === 'break' ? <br /> : <RunWords run={run} claims={claims} messages={messages} />}</Fragment>
  ));
}

function RunWords({ run, claims, messages }: { run: Run; claims: MarkedClaims; messages: Messages }) {
  const ending = run.ends.flatMap((id) => claims.get(id) ?? []);
  if (ending.length === 0) return <Words run={run} claims={claims} text={run.text} />;
  // The sign must not begin a line of its own: it keeps to the last word.
  const [, before = '', last = '', after = ''] = /^(.*?)(\S*)(\s*)$/s.exec(run.text) ?? [];
  return (
    <>
      <Words run={run} claims={claims} text={before} />
      <span className="whitespace-nowrap">
        <Words run={run} claims={claims} text={last} />
        {ending.map((claim) => (
          <ClaimOpener key={claim.id} claim={claim} messages={messages} />
        ))}
      </span>
      {after}
    </>
  );
}

function Words({ run, claims, text }: { run: Run; claims: MarkedClaims; text: string }) {
  if (text === '') return null;
  let words: ReactNode = text;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  if (run.href) {
    words = (
      <a href={run.href} rel="noopener nofollow">
        {words}
      </a>
    );
  }
  return run.claims.reduceRight((inner, id, depth) => {
    const claim = claims.get(id);
    if (!claim) return inner;
    return (
      <span className="claim-words" data-depth={depth} data-verification={claim.verification} data-contestation={claim.contestation}>
        {inner}
      </span>
    );
  }, words);
}
