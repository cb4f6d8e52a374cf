import type { Finding } from '@/newsroom/gate/finding';

type View = 'text' | 'panel';
type Props = { view: View; onView: (view: View) => void; findings: readonly Finding[] };

/** On a small screen: the text, or what it stands on. */
export function ViewSwitch({ view, onView, findings }: Props) {
  const blocks = findings.filter(({ severity, overriddenBy }) => severity === 'block' && !overriddenBy).length;
  const choices: { id: View; label: string }[] = [
    { id: 'text', label: 'Text' },
    { id: 'panel', label: blocks > 0 ? `Sourcing (${blocks} in the way)` : 'Sourcing' },
  ];
  return (
    <div role="group" aria-label="View" className="sticky top-(--desk-bar) z-10 grid grid-cols-2 border-b border-rule bg-paper lg:hidden">
      {choices.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={view === id}
          onClick={() => onView(id)}
          className="cursor-pointer border-b-2 border-transparent py-2.5 text-label text-ink-muted aria-pressed:border-accent aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {label}
        </button>
      ))}
    </div>
  );
}
