'use client';

import { useEffect } from 'react';
import { pageListens } from './keep-early-press';

/** Stands behind everything else in the page, and says when React has taken all of it over. */
export function PageListens() {
  useEffect(() => void dispatchEvent(new Event(pageListens)), []);
  return null;
}
