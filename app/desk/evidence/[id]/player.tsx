type Props = { address: string; mediaType: string; name: string };

/** Plays sound or film as it came. Nothing is asked for before somebody plays it, for that is a touch of the evidence. */
export function Player({ address, mediaType, name }: Props) {
  const player = { src: address, controls: true, preload: 'none', 'aria-label': `Play ${name}` } as const;
  // What a witness sent comes without captions, and a machine that writes them may not hear it.
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  if (mediaType.startsWith('audio/')) return <audio {...player} className="w-full" />;
  // oxlint-disable-next-line jsx-a11y/media-has-caption
  return <video {...player} className="max-h-[30rem] w-full bg-surface-sunken" />;
}
