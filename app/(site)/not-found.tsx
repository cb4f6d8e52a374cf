import { PageFrame } from '@/components/site/page-frame';
import { readSections } from '@/newsroom/published/read-sections';
import { settings } from '@/platform/settings';

export const metadata = { title: 'Not found' };

export default async function NotFound() {
  return (
    <PageFrame newsroom={settings().newsroomName} sections={await readSections()}>
      <div className="prose mx-auto py-16">
        <h1 className="font-serif text-headline-large font-medium">There is nothing at this address</h1>
        <p>
          Stories keep their address for good, corrected or retracted, so one of ours has not gone from here. Look at the address
          again, or begin at <a href="/">the front page</a>.
        </p>
      </div>
    </PageFrame>
  );
}
