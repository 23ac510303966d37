import { loadWhenNear } from "./loader";

const own = [...document.querySelectorAll<HTMLScriptElement>('script[type="module"]')].find(
  ({ src }) => src === import.meta.url,
);
loadWhenNear(import.meta.url, own !== undefined && own.integrity !== "");
