import type { SentenceRow } from './row';

/** Captions and sentences about pictures others made. */
export const pictures: readonly SentenceRow[] = [
  ['The video shows soldiers firing into the crowd.', 'fact shows'],
  ['The video appears to show soldiers firing into the crowd.', 'fact appears'],
  ['A clip shared millions of times shows the moment of the explosion in Beirut.', 'fact shows'],
  ['In the footage a man in uniform can be seen dragging a boy from the car.', 'fact shows', 'held'],
  ['Images that purport to show the wreck circulated within the hour.', 'fact appears'],
  ['Photographs taken by residents seem to show the crater.', 'fact appears', 'held'],
  ['The pictures captured a second aircraft above the village.', 'fact shows', 'held'],
  ['The clip, which was filmed in Baku in 2020, was passed off as new.', 'fact'],
  ['Unverified video appears to show the bridge on fire.', 'fact doubt appears'],
  ['We have verified where and when the video was filmed.', ''],
  ['The video has not been verified.', 'doubt'],
  ['Reuters was able to confirm the location of the video but not its date.', 'doubt'],
  ['Footage verified by the newsroom shows three men with rifles on the roof.', 'fact shows'],
  ['The poll shows the party four points ahead.', 'said fact'],
  ['Official figures show that prices rose by 3% in May.', 'said fact dated'],
  ['Her diary shows a woman of great patience.', ''],
  ['The museum shows the pictures until March.', ''],
  ['A satellite image taken on Friday shows the airfield empty.', 'fact shows'],
  ['The recording captures a voice that is said to be the general’s.', 'fact shows', 'held'],
  ['He posted a picture of his breakfast.', ''],
  ['CCTV from the station shows him at 08:12.', 'fact shows', 'held'],
  ['The army published a film in which a ship seems to sink.', 'fact appears'],
];
