import { scanner } from "./scanner";

/**
 *     * item           1. item
 *     * item           2. item
 *
 * Only at the beginning of a block or after another item: a wrapped line of prose may begin with `1990.`.
 */
export const listMarkAt = scanner(/(?:\*|\d+\.)(?=\s)/y);
