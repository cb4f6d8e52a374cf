import { HtmlValidate } from 'html-validate';

/** React gives a form that a function of the server answers an empty `action`; only the door has one. */
const standard = new HtmlValidate({ extends: ['html-validate:standard'] });
const notAtTheDoor = (fault: string) => !fault.startsWith('attribute-allowed-values: Attribute "action"');

/** Where the page, as it was sent, departs from the HTML standard. */
export async function departuresOf(answer: { text(): Promise<string> }): Promise<string[]> {
  const report = await standard.validateString(await answer.text());
  const faults = report.results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`));
  return faults.filter(notAtTheDoor);
}
