import type { WorkSection } from '@/components/desk/work-section';
import type { Person } from '@/newsroom/people/actor';
import { arrangeFront, changeTexts, managePeople, useDirectory } from '@/newsroom/permissions/can';

/** The sections of work that this person has. Administrators see no content, so theirs are few. */
export function sectionsOfWork(actor: Person): WorkSection[] {
  const content = useDirectory(actor).allowed;
  return [
    { href: '/desk', label: 'Desk', letter: 'd' },
    ...(content
      ? [
          { href: '/desk/stories', label: 'Stories', letter: 's' },
          { href: '/desk/claims', label: 'Claims', letter: 'c' },
          { href: '/desk/sources', label: 'Sources', letter: 'o' },
          { href: '/desk/topics', label: 'Topics', letter: 't' },
          { href: '/desk/authors', label: 'Authors', letter: 'a' },
        ]
      : []),
    ...(arrangeFront(actor).allowed ? [{ href: '/desk/front', label: 'Front', letter: 'f' }] : []),
    ...(changeTexts(actor).allowed ? [{ href: '/desk/texts', label: 'Texts', letter: 'x' }] : []),
    { href: '/desk/rules', label: 'Rules', letter: 'r' },
    ...(managePeople(actor).allowed ? [{ href: '/desk/people', label: 'People', letter: 'p' }] : []),
  ];
}
