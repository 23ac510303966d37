import { FileError } from "./exit-code";

/**
 * A package that only some commands need: it comes with this one, unless optional packages were left out.
 *
 * @throws FileError with the way to get it if it is not there.
 */
export async function load<T>(name: string, get: () => Promise<T>): Promise<T> {
  try {
    return await get();
  } catch (cause) {
    throw new FileError(`This needs the package ${name}, which is not there. Install it: npm install ${name}`, {
      cause,
    });
  }
}
