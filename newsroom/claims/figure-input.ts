import { z } from 'zod';
import { day, line } from '../input';

const amount = z.string().regex(/^-?\d{1,18}(\.\d{1,6})?$/, 'is not a number').nullable();

/** A figure as somebody states it: its bounds in decimals, what is counted, by which definition, and on which day. */
export const figureInput = z
  .strictObject({ low: amount, high: amount, unit: line(60), definition: line(300), asOf: day.nullable() })
  .refine(({ low, high }) => low === null || high === null || Number(low) <= Number(high), {
    message: 'the lower figure is above the higher one',
  });
