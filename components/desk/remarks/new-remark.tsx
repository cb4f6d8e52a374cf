import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Form } from '@/components/ui/form';
import { TextField } from '@/components/ui/text-field';
import type { Quote } from '@/editor/quote';
import { arrivedBefore, Once } from '../once';
import { QuotedWords } from './quoted-words';
import { keepUnsent, unsentWords } from './unsent';

type Props = { storyId: string; quote: Quote | null; onMade: () => void; onQuoteDone: (() => void) | undefined };

/** Words that took the focus here when they were chosen; coming back to the tab later must not take it again. */
const met = new WeakSet<Quote>();

/** Says something of the words chosen in the text, or of all of it. What was typed stays until it arrived. */
export function NewRemark({ storyId, quote, onMade, onQuoteDone }: Props) {
  const [body, setBody] = useState(() => unsentWords(storyId));
  const [isQuery, setQuery] = useState(false);
  const [isPending, setPending] = useState(false);
  const [refusal, setRefusal] = useState('');
  const [remark, setRemark] = useState(() => new Once());

  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!quote || met.has(quote)) return;
    met.add(quote);
    field.current?.focus();
  }, [quote]);

  const type = (text: string) => {
    setBody(text);
    keepUnsent(storyId, text);
  };

  async function make() {
    setPending(true);
    const result = await remark.send('make-remark', { id: remark.id, storyId, kind: isQuery ? 'query' : 'remark', quote, body });
    setPending(false);
    if (!result.ok) return setRefusal(result.refusal.sentence);
    setRemark(new Once());
    setRefusal(result.asSent ? '' : arrivedBefore);
    if (!result.asSent) return onMade();
    type('');
    setQuery(false);
    onQuoteDone?.();
    onMade();
  }

  return (
    <Form
      className="flex flex-col gap-2 border-b border-rule pb-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && body.trim() !== '') void make();
      }}
    >
      {quote ? (
        <div className="flex items-start justify-between gap-2">
          <QuotedWords quote={quote} />
          {onQuoteDone ? (
            <Button size="small" variant="quiet" onPress={onQuoteDone}>
              On the whole story instead
            </Button>
          ) : null}
        </div>
      ) : null}
      <TextField
        label={quote ? 'Remark on these words' : 'Remark on the whole story'}
        rows={3}
        inputRef={field}
        maxLength={5_000}
        value={body}
        onChange={type}
        errorMessage={refusal}
      />
      <div className="flex flex-wrap items-start justify-between gap-3">
        <Checkbox isSelected={isQuery} onChange={setQuery}>
          A query: it holds the story until it is closed
        </Checkbox>
        <Button type="submit" size="small" isPending={isPending} isDisabled={body.trim() === ''}>
          {isQuery ? 'Ask' : 'Remark'}
        </Button>
      </div>
    </Form>
  );
}
