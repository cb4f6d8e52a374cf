import { english } from './messages/english';

/** What we call a change, in English. A correction is always called a correction. */
export const noticeWords = english.notice;
