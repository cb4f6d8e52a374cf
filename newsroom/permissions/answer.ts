/** The answer to "may they?"; a refusal always carries its reason. */
export type Answer = { allowed: true } | { allowed: false; reason: string; hidden?: boolean };

export const yes: Answer = { allowed: true };

export function no(reason: string): Answer {
  return { allowed: false, reason };
}

/** For what the person may not even know exists. */
export function unseen(thing: string): Answer {
  return { allowed: false, reason: `There is no such ${thing}, or you may not see it.`, hidden: true };
}

/** Yes where one says so; otherwise the first reason that may be told. */
export function either(first: Answer, second: Answer): Answer {
  if (first.allowed || second.allowed) return yes;
  return first.hidden ? second : first;
}

/** The first refusal, or yes. */
export function all(...answers: Answer[]): Answer {
  return answers.find((answer) => !answer.allowed) ?? yes;
}
