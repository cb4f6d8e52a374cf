import { AddressRefused, type Place, publicPlaces, publicWebAddress, type Resolve } from '../../platform/public-address';

/**
 * For tests alone: these hosts, and no others, stand at this address of this machine, and these ports stand for 80 and
 * 443. The settings of a newsroom in production refuse to hold one.
 */
export type Allowance = { hosts: string[]; address: string; http: number; https: number };

/** The one way out: reads addresses and says where they may be connected to. */
export type Door = {
  /** @throws AddressRefused */
  read(text: string, base?: URL): URL;
  /** @throws AddressRefused */
  places(url: URL): Promise<Place[]>;
};

export function openDoor({ allowance = null, resolve }: { allowance?: Allowance | null; resolve?: Resolve | undefined } = {}): Door {
  return {
    read: publicWebAddress,
    places: async (url) => {
      if (!allowance?.hosts.includes(url.hostname)) return publicPlaces(url, resolve);
      return [{ address: allowance.address, port: url.protocol === 'https:' ? allowance.https : allowance.http }];
    },
  };
}

/** The sentence of a refusal; null for every other failure. */
export function refusalOf(error: unknown): string | null {
  return error instanceof AddressRefused ? error.message : null;
}
