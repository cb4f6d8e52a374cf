import Link from 'next/link';

/** The name over its row of dots: let it stand. */
export function StetMark() {
  return (
    <Link
      href="/desk"
      prefetch={false}
      className="bg-[radial-gradient(circle,var(--accent)_1.1px,transparent_1.4px)] bg-[length:5px_3px] bg-[position:0_100%] bg-repeat-x pb-0.5 font-serif text-headline leading-none font-semibold tracking-tight text-ink"
    >
      Stet
    </Link>
  );
}
