'use client';

import { useState } from 'react';
import { offeredLanguages } from '@/components/editor/offered-languages';
import { Select } from '@/components/ui/select';
import { TextField } from '@/components/ui/text-field';

const another = { id: 'another', label: 'Another language' };

/** The language of a text: one of those the newsroom writes most, or any by its tag (BCP 47). */
export function LanguageChoice({ value, onChange }: { value: string; onChange: (tag: string) => void }) {
  const [isOther, setOther] = useState(!offeredLanguages.some(({ id }) => id === value));
  const choose = (id: string) => {
    setOther(id === another.id);
    if (id !== another.id) onChange(id);
  };
  return (
    <>
      <Select label="Language of the text" options={[...offeredLanguages, another]} value={isOther ? another.id : value} onChange={choose} />
      {isOther ? (
        <TextField label="Language tag" description="Such as tr, de or en-GB." value={value} onChange={onChange} maxLength={35} isRequired />
      ) : null}
    </>
  );
}
