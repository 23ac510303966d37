import type { Yaml } from "../yaml";

/** Stands for what reads YAML where data does not matter: it takes all data as empty, and asks `met` to note that there was some. */
export const passedOver = (met: () => void = () => {}): Yaml => ({
  read: () => {
    met();
    return { value: {} };
  },
  keySpan: () => undefined,
});
