/** The greeting of the hour and the day in the newsroom's zone, an IANA name. */
export function greeting(name: string, at: Date, zone: string): { words: string; day: string } {
  const hour = Number(new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone: zone }).format(at));
  const day = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
  return { words: `${timeOfDay(hour)}, ${name}`, day: day.format(at).replace(',', '') };
}

function timeOfDay(hour: number): string {
  if (hour >= 4 && hour < 12) return 'Good morning';
  return hour >= 12 && hour < 18 ? 'Good afternoon' : 'Good evening';
}
