/** Vite's import of a file as text. */
declare module "*?raw" {
  const text: string;
  export default text;
}

/** The custom elements manifest, which Storybook is given by its configuration. */
declare module "virtual:custom-elements" {
  const manifest: import("../scripts/manifest.mjs").Manifest;
  export default manifest;
  /** Of `<argument-graph>`. */
  export const element: import("../scripts/manifest.mjs").ElementDeclaration;
}

/** A style sheet, which Vite puts into the page. */
declare module "*.css";
