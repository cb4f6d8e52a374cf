export const roles = ['reporter', 'editor', 'standards', 'legal', 'admin'] as const;
export type Role = (typeof roles)[number];
