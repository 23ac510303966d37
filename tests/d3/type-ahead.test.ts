import { describe, expect, it } from "vitest";
import { typeAhead } from "../../packages/d3/src/type-ahead";

const texts = [
  ["1", "Lenin's lesson"],
  ["2", "Revolts"],
  ["3", "Lenin's vanguard"],
  ["4", "Éluard"],
  ["5", "العمال"],
  ["6", "Les mots"],
] as const;
const start = () => typeAhead(() => texts);

describe("typeAhead", () => {
  it("goes to the next box that starts with the letter, and round to the first", () => {
    const typing = start();
    expect(typing.type("l", "1", 0)).toBe("3");
    expect(typing.type("l", "3", 1_000)).toBe("6");
    expect(typing.type("l", "6", 2_000)).toBe("1");
  });

  it("takes letters typed in a row as the beginning of a text", () => {
    const typing = start();
    expect(typing.type("l", "1", 0)).toBe("3");
    expect(typing.type("e", "3", 100)).toBe("3");
    expect(typing.type("s", "3", 200)).toBe("6");
  });

  it("begins anew after a pause", () => {
    const typing = start();
    expect(typing.type("l", "1", 0)).toBe("3");
    expect(typing.type("r", "3", 2_000)).toBe("2");
  });

  it("finds é typed as one character or as two, and Arabic", () => {
    expect(start().type("é", "1", 0)).toBe("4");
    expect(start().type("e\u0301", "1", 0)).toBe("4");
    expect(start().type("ا", "1", 0)).toBe("5");
  });

  it("takes a space as a part of the text only within one", () => {
    const typing = start();
    expect(typing.type(" ", "1", 0)).toBeUndefined();
    for (const [index, letter] of [..."lenin's"].entries()) typing.type(letter, "1", 100 * index);
    expect(typing.type(" ", "1", 800)).toBe("1");
    expect(typing.type("v", "1", 900)).toBe("3");
  });

  it("says that nothing starts so, and leaves keys that type nothing alone", () => {
    expect(start().type("q", "1", 0)).toBeNull();
    expect(start().type("Shift", "1", 0)).toBeUndefined();
    expect(start().type("ArrowDown", "1", 0)).toBeUndefined();
  });
});
