import fc from "fast-check";

/*
 * Argdown texts for the map: sections that are groups or closed, statements with and without titles, tags, data about the
 * map, relations of all kinds two levels deep, sketches, and reconstructions of one to three steps. Each part draws its
 * choices from numbers, so that a failing text shrinks well.
 */

type Numbers = readonly number[];

/** Takes numbers one by one; zeros when there are no more. */
class Choices {
  #at = 0;
  readonly #numbers: Numbers;
  constructor(numbers: Numbers) {
    this.#numbers = numbers;
  }
  below(limit: number): number {
    return (this.#numbers[this.#at++] ?? 0) % limit;
  }
  of<T>(...items: readonly [T, ...T[]]): T {
    return items[this.below(items.length)] ?? items[0];
  }
}

interface Counters {
  texts: number;
  headings: number;
  reconstructed: number;
}

const block = (numbers: Numbers, counters: Counters): string => {
  const choices = new Choices(numbers);
  switch (choices.below(6)) {
    case 0:
      return heading(choices, counters);
    case 1:
    case 2:
      return withRelations(choices, counters, statement, title(choices, statementTitles, []));
    case 3:
      return withRelations(choices, counters, argument, title(choices, argumentTitles, []));
    case 4: {
      const name = `<R${counters.reconstructed++}>`;
      return `${withRelations(choices, counters, argument, name)}\n\n${reconstruction(choices, counters)}`;
    }
    default:
      return reconstruction(choices, counters);
  }
};

const withRelations = (choices: Choices, counters: Counters, element: typeof statement, name: string): string =>
  `${element(choices, counters, name)}${relations(choices, counters, name)}`;

const heading = (choices: Choices, counters: Counters): string => {
  const level = "#".repeat(1 + choices.below(3));
  const data = choices.of("", "", "", " {isGroup: true}", " {isGroup: false}");
  return `${level} Section ${counters.headings++}${data}`;
};

const marks = (choices: Choices, tagged = " #red"): string => {
  const tag = choices.of("", "", " #red", " #blue", tagged);
  const data = choices.of(
    "",
    "",
    "",
    "",
    " {isInMap: true}",
    " {isInMap: false}",
    " {isInGroup: true}",
    " {isInGroup: false}",
  );
  return `${tag}${data}`;
};

type Taken = readonly string[];

/** One of the titles that are not taken: nothing stands below itself. */
const title = (choices: Choices, titles: readonly string[], taken: Taken): string => {
  const free = titles.filter((one) => !taken.includes(one));
  return free[choices.below(free.length)] ?? "[S]";
};

const statementTitles = ["[S0]", "[S1]", "[S2]", "[S3]", "[S4]", "[S5]", "[S6]"];
const argumentTitles = ["<A0>", "<A1>", "<A2>", "<R0>", "<R1>"];

const statement = (choices: Choices, counters: Counters, name: string): string => {
  const text = `Text ${counters.texts++}.`;
  return `${choices.of(name, `${name}: ${text}`, `${name}: ${text}`, text)}${marks(choices, " #evidence")}`;
};

const argument = (choices: Choices, counters: Counters, name: string): string =>
  `${name}${choices.of("", `: Gist ${counters.texts++}.`)}${marks(choices)}`;

const relations = (choices: Choices, counters: Counters, parent: string, taken: Taken = [parent]): string => {
  const lines: string[] = [];
  const line = (indent: string, above: string, names: Taken): string => {
    const toStatement = choices.below(2) === 0;
    const name = title(choices, toStatement ? statementTitles : argumentTitles, names);
    const symbol = relationSymbol(choices, above, name);
    const element = toStatement ? statement(choices, counters, name) : argument(choices, counters, name);
    lines.push(`\n${indent}${symbol} ${element}`);
    return name;
  };
  for (let count = choices.below(3); count > 0; count--) {
    const name = line("  ", parent, taken);
    if (choices.below(3) === 0) line("    ", name, [...taken, name]);
  }
  return lines.join("");
};

/** Reconstructions are undercut below their inferences. */
const relationSymbol = (choices: Choices, above: string, below: string): string =>
  choices.of(
    "+",
    "-",
    "+>",
    "->",
    above.startsWith("[") && below.startsWith("[") ? "><" : below[1] === "A" ? "_>" : "-",
  );

const reconstruction = (choices: Choices, counters: Counters): string => {
  const lines: string[] = [];
  const first = choices.below(7);
  let number = 0;
  // No statement stands twice in one reconstruction.
  const numbered = (): void => {
    const name = `[S${(first + 3 * number) % 11}]`;
    lines.push(`(${++number}) ${withRelations(choices, counters, statement, name)}`);
  };
  for (let steps = choices.of(1, 1, 2, 3); steps > 0; steps--) {
    for (let premises = (number === 0 ? 1 : 0) + choices.below(3); premises > 0; premises--) numbered();
    lines.push(choices.of("----", "-- rule --"));
    if (choices.below(4) === 0) lines.push(`  <_ ${statement(choices, counters, `[U${counters.texts}]`)}`);
    numbered();
  }
  return lines.join("\n");
};

/** A whole text. */
export const mapText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom("", "", "===\nmodel:\n  mode: strict\n===\n\n"),
    fc.array(fc.array(fc.nat(839), { minLength: 12, maxLength: 60 }), { minLength: 1, maxLength: 9 }),
  )
  .map(([settings, blocks]) => {
    const counters = { texts: 1, headings: 1, reconstructed: 0 };
    return `${settings}${blocks.map((numbers) => block(numbers, counters)).join("\n\n")}\n`;
  });
