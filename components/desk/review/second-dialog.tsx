import type { StoryForDesk } from '@/newsroom/stories/read-story';
import { ActDialog, type ActProps } from './act-dialog';
import { useAct } from './use-act';

type Props = ActProps & { storyId: string; waiting: NonNullable<StoryForDesk['awaitingSecond']> };

/** A second person approves, afterwards, what went out urgently. */
export function SecondDialog({ storyId, waiting, onDone, ...dialog }: Props) {
  const { version, by, reason } = waiting;
  const { act, ...acting } = useAct('second-publication');
  const send = () => act({ storyId, version }, () => onDone(`Version ${version} has its second pair of eyes.`));
  return (
    <ActDialog {...dialog} title="Approve afterwards" act={`Approve version ${version}`} {...acting} onAct={() => void send()}>
      <p>
        {by} published version {version} before anybody else had approved it: “{reason}”
      </p>
      <p>
        You say, in your name, that what readers have should stand. If it should not, publish a correction or retract it instead.
      </p>
    </ActDialog>
  );
}
