/** A number of things in words, in the plural form that the language has for it. */
export type Counted = (count: number) => string;

/** Chooses the form of a plural by the rules of the language (CLDR); `#` stands for the number as the language writes it. */
export function counted(locale: string, forms: { other: string } & Partial<Record<Intl.LDMLPluralRule, string>>): Counted {
  const rules = new Intl.PluralRules(locale);
  const digits = new Intl.NumberFormat(locale);
  return (count) => (forms[rules.select(count)] ?? forms.other).replace('#', digits.format(count));
}
