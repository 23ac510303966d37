import { loadWhenNear } from "./loader";

const script = document.currentScript;
if (script instanceof HTMLScriptElement) loadWhenNear(script.src, script.integrity !== "");
