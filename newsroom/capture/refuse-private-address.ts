import { AddressRefused, publicWebAddress } from '@/platform/public-address';
import { refuse } from '../refusal';

/** Says at once what the work would say later: that this is no address of the public web. */
export function refusePrivateAddress(address: string): void {
  try {
    publicWebAddress(address);
  } catch (error) {
    if (error instanceof AddressRefused) refuse('malformed', error.message);
    throw error;
  }
}
