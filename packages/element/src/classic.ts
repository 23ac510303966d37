// The entry point of the classic script. A classic script is one file, so that languages cannot be loaded on demand:
// they are files of their own, which a page that needs them names.
import { register } from "./register";
import { upgradePage } from "./upgrade";

export { ArgumentGraphElement } from "./element";
export { setMessages } from "./languages";
export { register as defineArgumentGraph } from "./register";
export { upgradePage } from "./upgrade";

register();
upgradePage();
