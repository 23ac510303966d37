import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { frames } from "./frames";
import { page, type Site, serve } from "./host";
import { pages } from "./pages";
import { places } from "./places";
import { sanitised } from "./sanitised";
import { files } from "./snippets";

// One browser and one site for all of them: what starts is what costs.
let browser: Browser;
let site: Site;

beforeAll(async () => {
  browser = await chromium.launch(launchOptions());
  site = await serve(files().set("/blank", page("", "")));
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});
const host = () => ({ browser, site });

describe("snippets behind sanitisers", () => sanitised(host));
describe("where a page stands", () => places(host));
describe("what a page is", () => pages(host));
describe("a map in a frame", () => frames(host));
