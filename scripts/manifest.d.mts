/** As https://github.com/webcomponents/custom-elements-manifest has it, as far as we ask. */
export interface ElementDeclaration {
  readonly tagName: string;
  readonly attributes: readonly Described[];
  readonly events: readonly Described[];
  readonly slots: readonly Described[];
  readonly cssParts: readonly Described[];
  readonly cssProperties: readonly Described[];
  readonly cssStates: readonly Described[];
  readonly members: readonly Described[];
}
export interface Described {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
}
export interface Manifest {
  readonly modules: readonly object[];
}
export interface EditorData {
  readonly version: number;
  readonly tags: readonly {
    readonly name: string;
    readonly attributes: readonly { readonly name: string; readonly values?: readonly { readonly name: string }[] }[];
  }[];
}
/** The custom elements manifest, from the sources. */
export function readManifest(): Promise<Manifest>;
export function elementIn(manifest: Manifest): ElementDeclaration;
export function editorData(manifest: Manifest): EditorData;
export const frameworks: readonly string[];
export function frameworkTypes(manifest: Manifest, framework: string): string;
/** Writes the manifest and what is made from it into the element's dist folder. */
export function writeManifest(): Promise<void>;
