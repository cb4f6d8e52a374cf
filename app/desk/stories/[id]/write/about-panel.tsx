'use client';

import { moveWords } from '@/components/desk/review/move-words';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog, DialogActions } from '@/components/ui/dialog';
import { Select } from '@/components/ui/select';
import { timeWords } from '@/components/ui/time-words';
import type { Colleague } from '@/newsroom/people/list-colleagues';
import type { SectionChoice } from '@/newsroom/stories/list-sections';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { ChangeAddress } from './change-address';
import { DetailsForm, type Names } from './details-form';
import { Sharing } from './sharing';

type Props = { story: StoryForDesk; sections: readonly SectionChoice[]; colleagues: readonly Colleague[]; names: Names; zone: string };

/** What stands around the text: where it will stand, whose it is, who works on it. */
export function AboutPanel({ story, sections, colleagues, names, zone }: Props) {
  const { id, section, owner, restricted, abilities, lastMove, published } = story;
  const { send, isPending } = useCommand();
  return (
    <div className="flex flex-col gap-5 font-sans text-label">
      <Select
        label="Section"
        options={sections.map((each) => ({ id: each.id, label: each.name }))}
        value={section.id}
        isDisabled={isPending}
        onChange={(sectionId) => void send('change-details', { storyId: id, sectionId }, 'The section is changed.')}
      />
      <DetailsForm story={story} names={names} />
      {published && abilities.changeAddress.may ? <ChangeAddress storyId={id} day={published.day} slug={published.slug} /> : null}
      <p className="text-ink-muted">
        {owner.name}’s story.{lastMove ? ` ${howItCame(lastMove, zone)}` : ''}
      </p>
      <Sharing story={story} colleagues={colleagues} />
      <Checkbox
        isSelected={restricted}
        isDisabled={isPending || !abilities.restrict.may}
        onChange={(next) =>
          void send(
            'restrict-story',
            { storyId: id, restricted: next },
            next ? 'Only those named on the story see it now.' : 'The desk sees the story again.',
          )
        }
      >
        Restricted: invisible, headline included, to everyone not named on it
      </Checkbox>
      {abilities.spike.may ? (
        <Dialog
          role="alertdialog"
          title="Set the story aside?"
          trigger={
            <Button size="small" variant="danger" className="self-start">
              Spike the story
            </Button>
          }
        >
          {(close) => (
            <>
              <p>It leaves every list of work. It can be brought back at any time, as it is now.</p>
              <DialogActions>
                <Button onPress={close}>Go on with it</Button>
                <Button variant="danger" isPending={isPending} onPress={() => void send('spike-story', { storyId: id }, 'The story is spiked.').then(close)}>
                  Spike it
                </Button>
              </DialogActions>
            </>
          )}
        </Dialog>
      ) : null}
    </div>
  );
}

function howItCame(move: NonNullable<StoryForDesk['lastMove']>, zone: string): string {
  const { who, did } = moveWords(move);
  return `${who} ${did}, ${timeWords(move.at, zone, 'short')}${move.reason ? `: ${move.reason}` : '.'}`;
}
