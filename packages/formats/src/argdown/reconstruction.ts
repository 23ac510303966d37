import { scanner } from "./scanner";

/**
 *     (1) first premise
 *     (2) second premise
 *     -- rule --
 *     (3) conclusion
 *
 * Finds the number.
 */
export const numberAt = scanner(/\((\d{1,15})\)/y);
