export type Coordinates = { latitude: number; longitude: number };

/**
 * A place in degrees as maps give it to copy, latitude first: `31.0, 66.4`, `31.0° N, 66.4° E`. Null for what is none.
 */
export function readCoordinates(text: string): Coordinates | null {
  const number = String.raw`([+-]?\d{1,3}(?:\.\d+)?)\s*°?\s*`;
  const match = new RegExp(String.raw`^\s*${number}([NS])?(?:\s*[,;]\s*|\s+)${number}([EW])?\s*$`, 'i').exec(text.replaceAll('−', '-'));
  if (!match) return null;
  const latitude = signed(match[1], match[2], 'S');
  const longitude = signed(match[3], match[4], 'W');
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null;
}

function signed(degrees = '', side = '', negative: string): number {
  const value = Number(degrees);
  return side.toUpperCase() === negative ? -value : value;
}

export function writeCoordinates({ latitude, longitude }: { latitude: number | null; longitude: number | null }): string {
  return latitude === null || longitude === null ? '' : `${latitude}, ${longitude}`;
}
