import { bundle } from '../bundle';
import { bundleFolder, isBundled } from '../bundle-stamp.mjs';
import { runFrom } from '../own-programs';

/**
 * Lets this process start our programs as `npm start` does: out of the bundle, which is made where the sources are no longer
 * what it was made of. Out of its sources each start would first compile them, with thrice the work.
 */
export async function useBundle(): Promise<void> {
  if (!(await isBundled(bundleFolder))) await bundle();
  runFrom(bundleFolder);
}
