type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Adds the entries that are not undefined to an object of the caller: how optional fields are left out. */
export const addPresent = <const O extends object, T extends object>(
  object: O & Present<T>,
  fields: T,
): O & Present<T> => {
  const filled: Present<T> = object;
  for (const key in fields) {
    const value = fields[key];
    if (value !== undefined) filled[key] = value as Exclude<T[typeof key], undefined>;
  }
  return object;
};

/** The entries of an object that are not undefined. */
export const present = <T extends object>(fields: T): Present<T> => addPresent({}, fields);
