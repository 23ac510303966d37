import { expect, it } from "vitest";
import { readHtml } from "./html-faults";

it("reads start tags with their attributes, and leaves the content of a script alone", () => {
  const { tags, faults } = readHtml(
    '<!doctype html><p id=a>x<br><img alt="a > b"></p><script src="s.js">if (1 < 2) "<p>"</script>',
  );
  expect(faults).toEqual([]);
  expect(tags.map(({ name }) => name)).toEqual(["p", "br", "img", "script"]);
  expect(tags[2]?.attributes).toEqual(new Map([["alt", "a > b"]]));
  expect(tags[3]?.content).toBe('if (1 < 2) "<p>"');
});

it("names what is not closed, closed wrongly or there twice", () => {
  expect(readHtml("<p><b></p>").faults).toEqual(["</p> closes <b>.", "<p> is never closed."]);
  expect(readHtml("</p>").faults).toEqual(["</p> closes nothing."]);
  expect(readHtml('<p id="a"></p><p id="a"></p>').faults).toEqual(["Two elements have the id a."]);
  expect(readHtml('<p a="1" a="2"></p>').faults).toEqual(["<p> has two attributes a."]);
});
