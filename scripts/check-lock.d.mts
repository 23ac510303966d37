/** What is wrong with a parsed package-lock.json, one sentence each. */
export function lockFaults(lock: unknown): string[];
