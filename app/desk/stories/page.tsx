import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { requireActor } from '@/app/actor';
import { FilterBar } from '@/components/desk/filter-bar';
import { MoreLinks } from '@/components/desk/more-links';
import { PageHead } from '@/components/desk/page-head';
import { StoryTable } from '@/components/desk/story-table';
import { stageWords, standingWords } from '@/components/desk/words';
import { EmptyState } from '@/components/ui/empty-state';
import { useDirectory } from '@/newsroom/permissions/can';
import { readPageKey, writePageKey } from '@/newsroom/published/page-key';
import { listSections } from '@/newsroom/stories/list-sections';
import { listStories } from '@/newsroom/stories/list-stories';
import { settings } from '@/platform/settings';
import { addressOf, oneOf, optionsOf, said } from '../filter';

export const metadata: Metadata = { title: 'Stories' };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const path = '/desk/stories';

export default async function StoriesPage({ searchParams }: Props) {
  const search = await searchParams;
  const actor = await requireActor(path);
  if (!useDirectory(actor).allowed) notFound();
  const sections = await listSections();
  const chosen = {
    words: said(search, 'words'),
    stage: oneOf(search, 'stage', optionsOf(stageWords).map(({ value }) => value)),
    standing: oneOf(search, 'standing', optionsOf(standingWords).map(({ value }) => value)),
    section: oneOf(search, 'section', sections.map(({ slug }) => slug)),
    whose: oneOf(search, 'whose', ['mine']),
  };
  const key = readPageKey(said(search, 'older'));
  const { stories, next } = await listStories(
    actor,
    {
      ...(chosen.words && { words: chosen.words }),
      ...(chosen.stage && { stage: chosen.stage }),
      ...(chosen.standing && { standing: chosen.standing }),
      ...(chosen.section && { section: chosen.section }),
      ...(chosen.whose && { mine: actor.id }),
    },
    key ? { touchedAt: key.at.toISOString(), id: key.id } : undefined,
  );
  const isFiltered = Object.values(chosen).some((value) => value !== '');
  return (
    <div className="mx-auto flex w-full max-w-page flex-col gap-5 px-4 py-6 sm:px-6">
      <PageHead title="Stories" />
      <FilterBar
        action={path}
        label="Find stories"
        words={{ label: 'Words of the headline', value: chosen.words }}
        choices={[
          { name: 'stage', label: 'Draft', value: chosen.stage, any: 'Any stage', options: optionsOf(stageWords) },
          { name: 'standing', label: 'In public', value: chosen.standing, any: 'Any standing', options: optionsOf(standingWords) },
          {
            name: 'section',
            label: 'Section',
            value: chosen.section,
            any: 'All sections',
            options: sections.map(({ slug, name }) => ({ value: slug, label: name })),
          },
          { name: 'whose', label: 'Whose', value: chosen.whose, any: 'Everybody’s', options: [{ value: 'mine', label: 'Mine' }] },
        ]}
      />
      {stories.length > 0 ? (
        <StoryTable caption="Stories, the last touched first" stories={stories} zone={settings().timeZone} />
      ) : isFiltered ? (
        <EmptyState title="No story fits">Take a word or a choice away. Stories that are restricted to others are not listed.</EmptyState>
      ) : (
        <EmptyState title="No stories yet">They stand here as soon as somebody starts one: New story, above.</EmptyState>
      )}
      <MoreLinks
        first={key ? addressOf(path, chosen) : null}
        older={next && addressOf(path, chosen, writePageKey({ at: new Date(next.touchedAt), id: next.id }))}
      />
    </div>
  );
}
