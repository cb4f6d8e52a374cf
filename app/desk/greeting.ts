/** The greeting of the hour and the day in the newsroom's zone, an IANA name. */
export function greeting(name: string, at: Date, zone: string): { words: string; day: string } {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at));
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
  return { words: `${timeOfDay(hour)}, ${name}`, day: day.format(at).replace(',', '') };
}

/** At night it is late for one and early for another, and the day below says that a new one has begun. */
function timeOfDay(hour: number): string {
  if (hour < 5) return 'Hello';
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}
