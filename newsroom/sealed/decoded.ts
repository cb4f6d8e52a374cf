/** An address as it is meant. Encoded twice it is decoded twice by those who pass it on; what is no writing stays as it is. */
export function decoded(address: string, times = 3): string {
  const once = address.replaceAll(/(?:%[0-9a-f]{2})+/gi, (signs) => {
    try {
      return decodeURIComponent(signs);
    } catch {
      return signs;
    }
  });
  return once === address || times === 1 ? once : decoded(once, times - 1);
}
