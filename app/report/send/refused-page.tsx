import { tongueOfNewsroom } from '@/app/tongue-of-newsroom';
import { localeOf } from '@/components/site/locale-of';
import { escaped } from '@/components/site/markup';
import type { Refusal } from '@/newsroom/refusal';
import { settings } from '@/platform/settings';

/** What a reader typed into the form. */
export type Report = { story: string; words: string; wrong: string; contact: string };

/** Says why a report was not taken, with everything that was typed, so that it can be sent again. */
export function refusedPage({ story, words, wrong, contact }: Report, { code, sentence }: Pick<Refusal, 'code' | 'sentence'>): string {
  const { messages: { report }, spoken } = tongueOfNewsroom();
  const again =
    wrong === ''
      ? ''
      : `<form method="post" action="/report/send">
<input type="hidden" name="story" value="${escaped(story)}">
<p><label for="words">${report.words}</label><br>
<textarea id="words" name="words" rows="3" cols="60" maxlength="1000" dir="auto">\n${escaped(words)}</textarea></p>
<p><label for="wrong">${report.wrong}</label><br>
<textarea id="wrong" name="wrong" rows="8" cols="60" maxlength="4000" required dir="auto">\n${escaped(wrong)}</textarea></p>
<p><label for="contact">${report.contact}</label><br>
<input id="contact" name="contact" size="60" maxlength="200" autocomplete="email" dir="auto" value="${escaped(contact)}"></p>
<p><button>${report.sendAgain}</button></p>
</form>`;
  return `<!doctype html>
<html lang="${localeOf(spoken.lang)}" dir="${spoken.dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${report.notSent}</title>
<style>
body { max-width: 40rem; margin: 2rem auto; padding: 0 1rem; font: 1.125rem/1.5 serif }
:is(textarea, input, button) { box-sizing: border-box; max-width: 100%; font: inherit }
a { color: inherit }
</style></head>
<body><main><h1>${report.notSent}</h1>
<p role="alert">${escaped(report.refusal(code, sentence))}</p>
${again}
<p><a href="/">${escaped(settings().newsroomName)}</a></p></main></body></html>`;
}
