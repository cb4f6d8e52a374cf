const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long from one moment to another, roughly, as a desk says it: “5 min”, “3 h”, “2 days”. Never below a minute. */
export function sinceWords(from: string | Date, to: string | Date): string {
  const passed = Math.max(new Date(to).getTime() - new Date(from).getTime(), minute);
  if (passed < hour) return `${Math.floor(passed / minute)} min`;
  if (passed < 2 * day) return `${Math.floor(passed / hour)} h`;
  return `${Math.floor(passed / day)} days`;
}

/** How a deadline stands: “due in 3 h”, “2 h overdue”. */
export function dueWords(due: string | Date, now: string | Date): string {
  const late = new Date(now).getTime() >= new Date(due).getTime();
  return late ? `${sinceWords(due, now)} overdue` : `due in ${sinceWords(now, due)}`;
}
