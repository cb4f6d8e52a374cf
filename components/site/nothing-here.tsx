import type { Section } from '@/newsroom/published/read-sections';
import type { Tongue } from './messages/tongue';
import { PageFrame } from './page-frame';
import { Sentence } from './sentence';

/** What stands where nothing does. */
export function NothingHere({ newsroom, sections, tongue }: { newsroom: string; sections: Section[]; tongue: Tongue }) {
  const { missing } = tongue.messages;
  return (
    <PageFrame newsroom={newsroom} sections={sections} tongue={tongue}>
      <div className="prose mx-auto py-16">
        <h1 className="font-serif text-headline-large font-medium">{missing.heading}</h1>
        <p>
          <Sentence words={missing.means} parts={{ front: (words) => <a href="/">{words}</a> }} />
        </p>
      </div>
    </PageFrame>
  );
}
