import type { DeskAnonymity } from '@/newsroom/anonymity/read-anonymity';

/** Where a request for anonymity stands, as the desk reads it. */
export const anonymityWords: Record<DeskAnonymity['standing'], string> = {
  asked: 'Asked for, not decided',
  granted: 'May go unnamed',
  refused: 'Refused',
  revoked: 'Taken back',
  expired: 'Run out',
  replaced: 'Replaced by a later one',
};

type Test = keyof Pick<DeskAnonymity, 'information' | 'vital' | 'notOtherwise' | 'reliable'>;

/** The tests of the Associated Press, as they are put to the writer; the fifth, who it is, is put to who grants. */
export const anonymityTests: Record<Test, { question: string; hint: string }> = {
  information: { question: 'Why is it information, and not opinion?', hint: 'What could somebody else check?' },
  vital: { question: 'Why does the story need it?', hint: 'What would readers not know without it?' },
  notOtherwise: { question: 'Why can it not be had on the record?', hint: 'Whom did you ask, and what did they say?' },
  reliable: { question: 'How is the source reliable, and placed to know?', hint: 'Nothing here that says who it is.' },
};

export const anonymityTestNames = Object.keys(anonymityTests) as Test[];
