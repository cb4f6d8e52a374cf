import { bareWords } from './same-words';

const small = new Set(
  (
    'the and for that with from this has have had was were are will would could may might been being its his her their they them ' +
    'there here what when where who which into onto over under after before about than then also but not says said say saying ' +
    'told tells year years day days week weeks month months time first last next new more most some all any each other another ' +
    'one two out off down back very only just still yet again people'
  ).split(' '),
);

/** The words of a text that carry its matter, each by its stem as far as an ending tells: “militants” as “militant”. */
export function contentWords(text: string): string[] {
  return bareWords(text)
    .map((word) => word.replace(/'s?$/, ''))
    .filter((word) => word.length > 2 && !small.has(word))
    .map(stem);
}

function stem(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ies|ied)$/, 'y').replace(/(?:ing|ed|es|s)$/, '').replace(/e$/, '');
}
