import { defineArgumentGraph } from "./define-argument-graph";
import { upgradePage } from "./upgrade";

export { defineArgumentGraph } from "./define-argument-graph";
export { ArgumentGraphElement } from "./element";
export { setMessages } from "./languages";
export { upgradePage } from "./upgrade";

defineArgumentGraph();
if (globalThis.document) upgradePage();
