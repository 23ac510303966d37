/** Writes the custom elements manifest into the element's dist folder. */
export function writeManifest(): Promise<void>;
