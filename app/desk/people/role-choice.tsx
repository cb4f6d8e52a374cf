'use client';

import { Select } from '@/components/ui/select';
import type { Role } from '@/newsroom/people/role';
import { roleWords } from './role-words';

const inOrder: readonly Role[] = ['reporter', 'editor', 'standards', 'legal', 'admin'];
const options = inOrder.map((id) => ({ id, ...roleWords[id] }));

type Props = {
  label: string;
  hideLabel?: boolean;
  value: Role;
  onChange: (role: Role) => void;
  isDisabled?: boolean;
  className?: string;
};

export function RoleChoice(props: Props) {
  return <Select {...props} options={options} />;
}
