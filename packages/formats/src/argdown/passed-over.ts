import type { Yaml } from "../yaml";

/** Stands for what reads YAML where data does not matter: it takes all data as empty. */
export const passedOver = (): Yaml => ({ read: () => ({ value: {} }), keySpan: () => undefined });
