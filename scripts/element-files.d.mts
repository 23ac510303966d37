/** The hash of a built file of packages/element/dist as the attribute `integrity` has it. */
export function hashOf(file: string): Promise<string>;
