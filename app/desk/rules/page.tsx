import type { Metadata } from 'next';
import { requireActor } from '@/app/actor';
import { PageHead } from '@/components/desk/page-head';
import { Badge } from '@/components/ui/badge';
import type { Severity } from '@/newsroom/gate/finding';
import { describeRules } from '@/newsroom/gate/rulebook';
import { settings } from '@/platform/settings';

export const metadata: Metadata = { title: 'Rules of publication' };

const severityWords: Record<Severity, string> = { block: 'Stops publication', warn: 'Warns' };
const bindingWords = { submission: 'from submission on', approval: 'from approval on', publication: 'at publication' };

/** The newsroom's rules as they are in force, written by the rules themselves. */
export default async function RulesPage() {
  await requireActor('/desk/rules');
  const rules = describeRules(settings().gateSeverities as Record<string, Severity>);
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-6 px-4 py-6 sm:px-6">
      <PageHead title="Rules of publication">
        Stet looks at every story by these rules: beside the text while it is written, at submission and approval, and once more at the
        very moment of publishing.
      </PageHead>
      <ol className="flex flex-col divide-y divide-rule border-y border-rule">
        {rules.map((rule) => (
          <li key={rule.id} id={rule.id} className="grid gap-x-8 gap-y-2 py-4 sm:grid-cols-[minmax(0,1fr)_20rem]">
            <div>
              <h2 className="text-base font-semibold">{rule.title}</h2>
              <p className="mt-1 max-w-measure text-label">{rule.sentence}</p>
            </div>
            <dl className="grid grid-cols-[auto_1fr] content-start gap-x-3 gap-y-1 text-small [&_dt]:text-ink-muted">
              <dt>In force</dt>
              <dd>
                <Badge tone={rule.severity === 'block' ? 'danger' : 'warning'}>{severityWords[rule.severity]}</Badge>{' '}
                {bindingWords[rule.binding]}
                {rule.configured ? '; set so by this newsroom' : ''}
              </dd>
              <dt>After</dt>
              <dd>{rule.guideline}</dd>
              <dt>Let pass by</dt>
              <dd>{rule.overriddenBy}</dd>
            </dl>
          </li>
        ))}
      </ol>
      <p className="max-w-measure text-label text-ink-muted">
        Whoever lets a finding pass gives a reason, and nobody does for a story of their own. It is kept with the person, their role and the time, holds for that exact text and
        sourcing, and is void after the next edit.
      </p>
    </div>
  );
}
