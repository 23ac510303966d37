/** Vite's import of a file as text. */
declare module "*?raw" {
  const text: string;
  export default text;
}

/** A style sheet, which Vite puts into the page. */
declare module "*.css";
