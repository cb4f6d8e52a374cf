import { Fragment, type ReactNode } from 'react';

type Props = { words: string; parts: Record<string, (words: string) => ReactNode> };

/** A message with what stands in it: `{name}`, or `{name|words}` where the message has the words of the part too. */
export function Sentence({ words, parts }: Props) {
  return words.split(/(\{[^}]*\})/).map((piece, index) => {
    const [, name = '', own = ''] = /^\{([^|}]*)\|?([^}]*)\}$/.exec(piece) ?? [];
    return <Fragment key={index}>{name ? parts[name]?.(own) : piece}</Fragment>;
  });
}
