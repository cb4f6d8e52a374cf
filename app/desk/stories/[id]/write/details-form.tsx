'use client';

import { useState, type FormEvent } from 'react';
import { useCommand } from '@/components/desk/use-command';
import { Button } from '@/components/ui/button';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { AuthorChoice } from '@/newsroom/authors/list-authors';
import type { StoryForDesk } from '@/newsroom/stories/read-story';
import type { TopicChoice } from '@/newsroom/topics/list-topics';
import { ChosenNames } from './chosen-names';
import { changedDetails, type Details, detailsOf, placeComplaint, withAuthors } from './details';
import { LanguageChoice } from './language-choice';
import { OriginalChoice } from './original-choice';

/** The topics and authors there are, and whether this person may add to them. */
export type Names = { topics: readonly TopicChoice[]; authors: readonly AuthorChoice[]; mayAdd: boolean };

/** Who signs the story, what it is about, its language and its place: kept together when the person says so. */
export function DetailsForm({ story, names }: { story: StoryForDesk; names: Names }) {
  const { send, isPending } = useCommand();
  const [details, setDetails] = useState(() => detailsOf(story));
  const set = <Field extends keyof Details>(field: Field) => (value: Details[Field]) =>
    setDetails((before) => ({ ...before, [field]: value }));
  const complaint = placeComplaint(details);
  const changes = changedDetails(detailsOf(story), details);

  async function keep(event: FormEvent) {
    event.preventDefault();
    if (changes && complaint === '') await send('change-details', { storyId: story.id, ...changes }, 'The details are kept.');
  }
  async function createTopic(name: string) {
    const made = await send('add-topic', { id: crypto.randomUUID(), name }, `“${name}” is a topic now.`);
    if (made.ok) setDetails((before) => ({ ...before, topics: [...before.topics, { id: made.value.id, name }] }));
  }
  async function createAuthor(name: string) {
    const made = await send('add-author', { id: crypto.randomUUID(), name }, `${name} is an author now.`);
    if (made.ok) setDetails((before) => withAuthors(before, [...before.authors, { id: made.value.id, name }]));
  }

  return (
    <Form className="flex flex-col gap-4" onSubmit={(event) => void keep(event)}>
      <ChosenNames
        label="Authors, in the order of the byline"
        addLabel="Add an author"
        ordered
        chosen={details.authors}
        choices={names.authors.map(({ id, name, role }) => ({ id, name, description: role }))}
        onChange={(authors) => setDetails((before) => withAuthors(before, authors))}
        onCreate={names.mayAdd ? (name) => void createAuthor(name) : undefined}
      />
      <TextField
        label="Byline beside the authors"
        description="Authors are named and lead to their pages. For somebody whose name must not appear, choose no author and describe them here."
        maxLength={200}
        value={details.byline}
        onChange={set('byline')}
      />
      <ChosenNames
        label="Topics"
        addLabel="Add a topic"
        chosen={details.topics}
        choices={names.topics}
        onChange={set('topics')}
        onCreate={names.mayAdd ? (name) => void createTopic(name) : undefined}
      />
      <LanguageChoice value={details.language} onChange={set('language')} />
      <OriginalChoice storyId={story.id} value={details.translationOf} onChange={set('translationOf')} />
      <TextField label="Place of the dateline" maxLength={120} value={details.placeName} onChange={set('placeName')} />
      <TextField
        label="Its latitude and longitude"
        description="In degrees, such as 31.0, 66.4; empty for no map."
        errorMessage={complaint}
        value={details.coordinates}
        onChange={set('coordinates')}
      />
      {changes ? (
        <Button type="submit" size="small" className="self-start" isPending={isPending} isDisabled={complaint !== ''}>
          Keep the details
        </Button>
      ) : null}
    </Form>
  );
}
