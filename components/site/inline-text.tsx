import { Fragment, type ReactNode } from 'react';
import type { StoryClaim } from '@/newsroom/published/read-story';
import { ClaimOpener } from './claim-opener';
import { wordsIn } from './direction';
import { markedRuns, type Run } from './marked-runs';
import type { Tongue } from './messages/tongue';
import { passagesIn } from './passage-language';

/** The claims whose words are marked, by the id of the mark in the text. */
export type MarkedClaims = ReadonlyMap<string, StoryClaim>;

type Props = {
  content: unknown;
  claims: MarkedClaims;
  tongue: Tongue;
  /** The language that the block around it says already. */
  within?: string | null;
};

/** The words of one block, with claims marked and their signs behind the last word, and each passage in its own language. */
export function InlineText({ content, claims, tongue, within = null }: Props) {
  // The runs of a published text never change their order.
  return passagesIn(markedRuns(content, new Set(claims.keys()))).map(({ language, runs }, place) => {
    const foreign = (language ?? within) !== null;
    const words = runs.map((run, index) => (
      <Fragment key={index}>{run.kind === 'break' ? <br /> : <RunWords {...{ run, claims, tongue, foreign }} />}</Fragment>
    ));
    if (language === null || language === within) return <Fragment key={place}>{words}</Fragment>;
    return (
      <span key={place} className="passage" {...wordsIn(language)}>
        {words}
      </span>
    );
  });
}

type Said = { run: Run; claims: MarkedClaims; tongue: Tongue; foreign: boolean };

function RunWords({ run, claims, tongue, foreign }: Said) {
  const ending = run.ends.flatMap((id) => claims.get(id) ?? []);
  if (ending.length === 0) return <Words run={run} claims={claims} text={run.text} />;
  const openers = ending.map((claim) => <ClaimOpener key={claim.id} claim={claim} messages={tongue.messages} />);
  // The sign must not begin a line of its own: it keeps to the last word.
  const [, before = '', last = '', after = ''] = /^(.*?)(\S*)(\s*)$/s.exec(run.text) ?? [];
  return (
    <>
      <Words run={run} claims={claims} text={before} />
      <span className="whitespace-nowrap">
        <Words run={run} claims={claims} text={last} />
        {foreign ? <span {...tongue.spoken}>{openers}</span> : openers}
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
