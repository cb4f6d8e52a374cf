/** What an act on a source brings about everywhere, said before anybody says yes. */
export function WhatFollows({ sentences }: { sentences: readonly string[] }) {
  return (
    <section aria-labelledby="will" className="flex flex-col gap-1 border-s-4 border-warning bg-warning-surface px-4 py-3">
      <h2 id="will" className="font-semibold">
        What will happen
      </h2>
      <ul className="list-disc ps-5">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className="text-ink-muted">Counted is what you can see; what you cannot see follows in the same way.</p>
    </section>
  );
}
