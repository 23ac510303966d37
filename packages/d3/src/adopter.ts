interface Adopted {
  readonly sheet: CSSStyleSheet;
  count: number;
}

/**
 * What gives a style sheet to the document or shadow root, once for all its drawings. Where constructed sheets are not to be
 * had the drawing is plain, yet in its place: geometry and sizes do not come from here.
 *
 * @param first - whether it stands before what the root has already, so that this has the last word.
 * @returns what takes the sheet away again with the last drawing.
 */
export function adopter(css: string, first = false): (root: Document | ShadowRoot) => () => void {
  const adopted = new WeakMap<Node, Adopted>();
  const release = (root: Document | ShadowRoot) => {
    const own = adopted.get(root);
    if (!own || --own.count > 0) return;
    adopted.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== own.sheet);
  };
  return (root) => {
    const before = adopted.get(root);
    if (before) before.count++;
    else {
      const sheet = construct(root, css);
      if (!sheet) return () => {};
      root.adoptedStyleSheets = first ? [sheet, ...root.adoptedStyleSheets] : [...root.adoptedStyleSheets, sheet];
      adopted.set(root, { sheet, count: 1 });
    }
    let held = true;
    return () => {
      if (held) release(root);
      held = false;
    };
  };
}

/** A sheet can only be adopted in the document in whose window it was constructed. */
function construct(root: Document | ShadowRoot, css: string): CSSStyleSheet | undefined {
  const view = (root.ownerDocument ?? root)?.defaultView;
  if (!view || !("adoptedStyleSheets" in root)) return undefined;
  try {
    const sheet = new view.CSSStyleSheet();
    sheet.replaceSync(css);
    return sheet;
  } catch {
    return undefined;
  }
}
