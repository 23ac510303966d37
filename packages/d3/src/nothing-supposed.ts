import type { Suppositions } from "./evaluation";

/** One for all, so that what is judged first is not judged twice. */
export const nothingSupposed: Suppositions = new Map();
