import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchOptions } from "../../scripts/chromium.mjs";
import { exported } from "./exported";
import { frames } from "./frames";
import { asked, page, type Site, serve } from "./host";
import { hosts } from "./hosts";
import { pages } from "./pages";
import { places } from "./places";
import { plugins } from "./plugins";
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
describe("a map in a file", () => exported(host));
describe("a host of another framework", () => hosts(host));
describe("what plugins write", () => plugins(host));

// The last test, so that it has seen all of them.
it("E13: nobody is asked for anything but this computer, on any of these pages", () => {
  expect(asked.size).toBeGreaterThan(0);
  expect([...asked].filter((origin) => !/^(?:http:\/\/127\.0\.0\.1:\d+|file:)$/.test(origin))).toEqual([]);
});
