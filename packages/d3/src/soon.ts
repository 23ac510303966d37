/**
 * Loads a part of the program once what is being drawn is on the screen, so that nobody waits for it. A part that does not
 * come, as when the network has gone, is reported, and whatever needs it stays undone.
 */
export async function soon<Part>(load: () => Promise<Part>): Promise<Part> {
  await new Promise((resolve) => setTimeout(resolve));
  try {
    return await load();
  } catch (error) {
    globalThis.reportError?.(error);
    return new Promise(() => {});
  }
}
