import { defineArgumentGraph } from "./define-argument-graph";

export { defineArgumentGraph } from "./define-argument-graph";
export { ArgumentGraphElement } from "./element";
export { setMessages } from "./languages";

defineArgumentGraph();
