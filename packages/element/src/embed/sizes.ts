/** What the page around may say. Anything else, and whatever another window says, is not heard. */
type Heard = "h5p-hello" | "h5p-prepared" | "ask";

/**
 * Tells the page around how high this one is, whenever that changes, in three dialects: our own, that of Canvas and
 * other course sites (`lti.frameResize`), and that of H5P. Nothing is told but a height, so that it may go to any page;
 * nothing is heard but questions for it, and only from the page around.
 *
 *     ours    -> { type: "argument-graph:resize", height }        <- { type: "argument-graph:ask" }
 *     Canvas  -> { subject: "lti.frameResize", height }
 *     H5P     -> hello   <- hello   -> prepareResize   <- resizePrepared   -> resize
 */
export function tellSizes(view: Window & typeof globalThis, content: Element): void {
  const { parent } = view;
  if (parent === view) return;
  let told = 0;
  let greeted = false;
  const height = () => Math.ceil(content.getBoundingClientRect().height);
  const h5p = (action: string, fields: object = {}) => parent.postMessage({ context: "h5p", action, ...fields }, "*");
  const sizes = () => ({ scrollHeight: height(), clientHeight: view.document.documentElement.clientHeight });
  const tell = () => {
    told = height();
    parent.postMessage({ type: "argument-graph:resize", height: told }, "*");
    parent.postMessage({ subject: "lti.frameResize", height: told }, "*");
    if (greeted) h5p("prepareResize", sizes());
  };
  view.addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    const heard = source === parent ? heardIn(data) : undefined;
    if (heard === "h5p-hello") greeted = true;
    if (heard === "h5p-prepared") h5p("resize", sizes());
    else if (heard !== undefined) tell();
  });
  new view.ResizeObserver(() => height() !== told && tell()).observe(content);
  h5p("hello");
}

function heardIn(data: unknown): Heard | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  if ("type" in data && data.type === "argument-graph:ask") return "ask";
  if (!("context" in data && data.context === "h5p" && "action" in data)) return undefined;
  if (data.action === "hello" || data.action === "ready") return "h5p-hello";
  if (data.action === "resize") return "ask";
  return data.action === "resizePrepared" ? "h5p-prepared" : undefined;
}
