import type { Role } from '@/newsroom/people/role';

/** How a role is called on the screen, and what it may do. */
export const roleWords: Record<Role, { label: string; description: string }> = {
  reporter: { label: 'Reporter', description: 'Writes and sources own and shared stories.' },
  editor: { label: 'Editor', description: 'Returns, approves, publishes and corrects any open story.' },
  standards: { label: 'Standards editor', description: 'All an editor may, and overrides rules of sourcing.' },
  legal: { label: 'Lawyer', description: 'Reads any open story and overrides legal rules.' },
  admin: { label: 'Administrator', description: 'Manages people, and sees no stories.' },
};
