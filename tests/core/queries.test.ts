import {
  type ArgumentDocument,
  argument,
  attack,
  attackKind,
  because,
  claim,
  components,
  conclusions,
  cycles,
  depth,
  evidence,
  leadsTo,
  links,
  premises,
  readingOrder,
  roots,
  spines,
  statements,
  supporters,
  thesis,
  toGraph,
} from "@argument-graph/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { documents } from "./documents";

const claims = (...ids: readonly string[]) => ids.map((id) => claim(`Claim ${id}`, { id }));

describe("conclusions and premises", () => {
  // b ──▸ a, b ──▸ c, b ──▸ a with d, b ──▸ [a because b]
  it("name each conclusion once, links that are backed included", () => {
    const why = because("a", "b");
    const graph = toGraph(
      argument({}, ...claims("a", "b", "c", "d"), why, because("c", "b"), because("a", "b", "d"), because(why, "b")),
    );
    expect(conclusions(graph, "b")).toEqual(["a", "c", "a because b"]);
    expect(conclusions(graph, "a")).toEqual([]);
    expect(premises(graph, "b")).toEqual([]);
    expect(supporters(graph, "a because b")).toEqual(["a because b because b"]);
    expect([statements(graph), links(graph).length]).toEqual([["a", "b", "c", "d"], 4]);
  });
});

describe("attackKind", () => {
  // x attacks: a, which b supports; b, which nothing supports; the step from b to a.
  it("tells rebut, undermine and undercut apart", () => {
    const why = because("a", "b");
    const graph = toGraph(
      argument({}, ...claims("a", "b", "x"), why, attack("x", "a"), attack("x", "b"), attack("x", why)),
    );
    expect(attackKind(graph, "x against a")).toBe("rebut");
    expect(attackKind(graph, "x against b")).toBe("undermine");
    expect(attackKind(graph, "x against a because b")).toBe("undercut");
    expect(() => attackKind(graph, "a")).toThrow('attackKind: “a” is of the kind "claim"; expected a conflict.');
  });
});

describe("components", () => {
  it("follow links in both directions and keep the order of the document", () => {
    const graph = toGraph(argument({}, ...claims("a", "x", "b", "y", "c"), because("a", "c"), attack("b", "c")));
    expect(components(graph)).toEqual([["a", "b", "c", "a because c", "b against c"], ["x"], ["y"]]);
    expect(components(toGraph(argument({})))).toEqual([]);
  });
});

describe("cycles", () => {
  // a ◂─▸ b attack each other; c because d because c; e stands alone
  it("find mutual attacks and circular reasons, and can be limited to some kinds", () => {
    const graph = toGraph(
      argument(
        {},
        ...claims("a", "b", "c", "d", "e"),
        attack("a", "b"),
        attack("b", "a"),
        because("c", "d"),
        because("d", "c"),
      ),
    );
    const mutual = ["a", "b", "a against b", "b against a"];
    const circular = ["c", "d", "c because d", "d because c"];
    expect(cycles(graph)).toEqual([mutual, circular]);
    expect(cycles(graph, { through: ["inference"] })).toEqual([circular]);
    expect(cycles(graph, { through: ["causation"] })).toEqual([]);
  });

  it("find a node that an edge leads back to", () => {
    const graph = toGraph(argument({}, ...claims("a")));
    graph.addEdge("a", "a", { role: "premise" });
    expect(cycles(graph)).toEqual([["a"]]);
  });

  // The definition: two nodes are in one cycle if each can be reached from the other.
  it("agree with reachability on random documents", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const graph = toGraph(document);
        const reach = new Map(graph.nodes().map((id) => [id, reachable(id, (from) => graph.outNeighbors(from))]));
        const both = (a: string, b: string) => reach.get(a)?.has(b) && reach.get(b)?.has(a);
        const expected = new Set(
          graph
            .nodes()
            .filter((id) => reach.get(id)?.has(id))
            .map((id) =>
              graph
                .nodes()
                .filter((other) => both(id, other))
                .join("\u0000"),
            ),
        );
        expect(cycles(graph).map((cycle) => cycle.join("\u0000"))).toEqual([...expected]);
      }),
    );
  });
});

/** Everything that one step or more lead to. */
function reachable(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(next(start));
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}

describe("spines", () => {
  const spinesOf = (document: ArgumentDocument) =>
    spines(toGraph(document)).map((spine) => spine.filter((_, index) => index % 2 === 0).join(" → "));
  const history = (...steps: readonly string[]) => {
    const pairs = steps.map((step) => step.split("→"));
    const ids = [...new Set(pairs.flat())].sort();
    return argument({}, ...claims(...ids), ...pairs.map(([cause = "", effect = ""]) => leadsTo(cause, effect)));
  };

  it("are chains of statements and causations in causal order, however the document orders them", () => {
    expect(spines(toGraph(history("b→a", "c→b")))).toEqual([["c", "c leads to b", "b", "b leads to a", "a"]]);
    expect(spines(toGraph(argument({}, ...claims("a"))))).toEqual([]);
  });

  // a → x,  a → b → c → d
  it("go on with the longest chain where history forks, and stop before a shorter one", () => {
    expect(spinesOf(history("a→x", "a→b", "b→c", "c→d"))).toEqual(["a → b → c → d"]);
  });

  // a → m ← b,  m → n, and y → z elsewhere
  it("join where history joins, once", () => {
    expect(spinesOf(history("a→m", "b→m", "m→n", "y→z"))).toEqual(["a → m → n", "y → z"]);
  });

  // a → b → c → x → y   and   k → l → m, with b → l
  it("leave a bridge between two chains out", () => {
    expect(spinesOf(history("a→b", "b→c", "c→x", "x→y", "k→l", "l→m", "b→l"))).toEqual([
      "a → b → c → x → y",
      "k → l → m",
    ]);
  });

  // a → b → c → a, and of two causations from a to b the first
  it("open circles at the statement that comes first", () => {
    expect(spinesOf(history("a→b", "b→c", "c→a"))).toEqual(["a → b → c"]);
    expect(spinesOf(history("a→a"))).toEqual([]);
    const twice = argument(
      {},
      ...claims("a", "b"),
      { ...leadsTo("a", "b"), id: "1" },
      { ...leadsTo("a", "b"), id: "0" },
    );
    expect(spines(toGraph(twice))).toEqual([["a", "1", "b"]]);
  });

  // a → b → d,  a → c → d, told as  a → b, c → d, b → d, a → c
  it("take one whole way of two that are equally long", () => {
    const steps = [leadsTo("a", "b"), leadsTo("c", "d"), leadsTo("b", "d"), leadsTo("a", "c")];
    const [first, ...others] = spines(toGraph(argument({}, ...claims("a", "b", "c", "d"), ...steps)));
    expect(first?.filter((_, index) => index % 2 === 0)).toEqual(["a", "b", "d"]);
    expect(others).toEqual([]);
  });

  it("share nothing, follow causes, and contain a longest chain wherever history has no circles", () => {
    fc.assert(
      fc.property(documents({ maxStatements: 7, maxLinks: 12 }), (document) => {
        const graph = toGraph(document);
        const found = spines(graph);
        const all = found.flat();
        expect(new Set(all).size).toBe(all.length);
        const steps = document.links.filter((link) => link.kind === "causation");
        for (const spine of found) {
          for (let index = 1; index < spine.length; index += 2) {
            const step = steps.find(({ id }) => id === spine[index]);
            expect([step?.cause, step?.effect]).toEqual([spine[index - 1], spine[index + 1]]);
          }
        }
        if (
          steps.some(({ cause }) =>
            reachable(cause, (id) => steps.filter((step) => step.cause === id).map((step) => step.effect)).has(cause),
          )
        )
          return;
        const chain = (from: string): number =>
          Math.max(0, ...steps.filter(({ cause }) => cause === from).map(({ effect }) => 1 + chain(effect)));
        const longest = Math.max(0, ...document.statements.map(({ id }) => chain(id)));
        expect(Math.max(0, ...found.map((spine) => (spine.length - 1) / 2))).toBe(longest);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("thesis", () => {
  it("is the statement that is tagged so", () => {
    const tagged = claim("B", { id: "b", tags: ["x", "thesis"] });
    expect(thesis(toGraph(argument({}, ...claims("a", "c"), tagged, leadsTo("a", "c"))))).toBe("b");
  });

  // a → b,  c → d → e
  it("else is where the longest spine ends", () => {
    const graph = toGraph(
      argument({}, ...claims("a", "b", "c", "d", "e"), leadsTo("a", "b"), leadsTo("c", "d"), leadsTo("d", "e")),
    );
    expect(thesis(graph)).toBe("e");
  });

  // b ──▸ a,  d ──▸ c, e ──▸ c
  it("else has most under it", () => {
    const graph = toGraph(
      argument({}, ...claims("a", "b", "c", "d", "e", "f"), because("a", "b"), because("c", "d"), because("c", "e")),
    );
    expect(thesis(graph)).toBe("c");
    expect(roots(graph)).toEqual(["a", "c", "f"]);
  });

  it("is found in a circle, and nowhere in an empty document", () => {
    expect(thesis(toGraph(argument({}, ...claims("a", "b"), because("a", "b"), because("b", "a"))))).toBe("a");
    expect(thesis(toGraph(argument({})))).toBeUndefined();
  });

  it("is no link, even if links are all that was left", () => {
    const graph = toGraph(argument({}, ...claims("a", "b"), because("a", "b")));
    graph.dropNode("a");
    graph.dropNode("b");
    expect(thesis(graph)).toBeUndefined();
  });
});

describe("readingOrder", () => {
  const lines = (document: ArgumentDocument) =>
    readingOrder(toGraph(document)).map(
      ({ id, depth, again }) => `${"  ".repeat(depth)}${id}${again ? " (again)" : ""}`,
    );

  // b, c ──▸ [i] ──▸ a     d ──▸ [j] ──▸ a     e ──x [k] ──▸ a     f ──x [u] ──▸ [i]     g ──▸ [w] ──▸ [i]
  it("reads each point, then the reasons for it, then what speaks against it", () => {
    const why = { ...because("a", "b", "c"), id: "i" };
    const document = argument(
      {},
      ...claims("b", "a", "c", "d", "e", "f", "g"),
      { ...attack("e", "a"), id: "k" },
      why,
      { ...attack("f", why), id: "u" },
      { ...because(why, "g"), id: "w" },
      { ...because("a", "d"), id: "j" },
    );
    expect(lines(document)).toEqual([
      "a",
      "  i",
      "    b",
      "    c",
      "    w",
      "      g",
      "    u",
      "      f",
      "  j",
      "    d",
      "  k",
      "    e",
    ]);
  });

  // a ═▸ b ═▸ c; x supports b, y supports the step from a to b; c is also a premise for z
  it("reads the spine first and as one run, each part with what stands under it", () => {
    const step = { ...leadsTo("a", "b"), id: "s" };
    const document = argument(
      {},
      ...claims("z", "a", "b", "c", "x", "y"),
      { ...because("z", "c"), id: "i" },
      step,
      { ...leadsTo("b", "c"), id: "t" },
      { ...because("b", "x"), id: "j" },
      { ...because(step, "y"), id: "k" },
    );
    expect(lines(document)).toEqual([
      "a",
      "s",
      "  k",
      "    y",
      "b",
      "  j",
      "    x",
      "t",
      "c",
      "z",
      "  i",
      "    c (again)",
    ]);
  });

  // x, a ═▸ b and the thesis z
  it("reads the tagged thesis before spines, and the rest in the author's order", () => {
    const document = argument({}, ...claims("x", "a", "b"), claim("z", { id: "z", tags: ["thesis"] }), {
      ...leadsTo("a", "b"),
      id: "s",
    });
    expect(lines(document)).toEqual(["z", "x", "a", "s", "b"]);
  });

  // a ═▸ b ═▸ c, and a ═▸ d beside it
  it("reads a step beside the spine under its effect", () => {
    const document = argument(
      {},
      ...claims("a", "b", "c", "d"),
      leadsTo("a", "b"),
      leadsTo("b", "c"),
      leadsTo("a", "d"),
    );
    expect(lines(document)).toEqual([
      "a",
      "a leads to b",
      "b",
      "b leads to c",
      "c",
      "d",
      "  a leads to d",
      "    a (again)",
    ]);
  });

  it("opens circles at the first statement in them, and says where it comes back", () => {
    expect(lines(argument({}, ...claims("a", "b"), because("a", "b"), because("b", "a")))).toEqual([
      "a",
      "  a because b",
      "    b",
      "      b because a",
      "        a (again)",
    ]);
  });

  it("reads links that end on each other, and what has lost its conclusion", () => {
    const left = { ...because("r", "a"), id: "l" };
    const right = { ...because("l", "b"), id: "r" };
    const document = argument({}, ...claims("a", "b"), left, right);
    expect(
      readingOrder(toGraph(document))
        .filter(({ again }) => !again)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(["a", "b", "l", "r"]);
    const graph = toGraph(argument({}, ...claims("a", "b", "c"), because("a", "b"), leadsTo("c", "b")));
    graph.dropNode("a");
    graph.dropNode("c");
    expect(readingOrder(graph)).toEqual([
      { id: "b", depth: 0, again: false },
      { id: "c leads to b", parent: "b", depth: 1, again: false },
      { id: "a because b", depth: 0, again: false },
      { id: "b", parent: "a because b", depth: 1, again: true },
    ]);
  });

  it("reads every node exactly once, under what it belongs to, one deeper", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const graph = toGraph(document);
        const order = readingOrder(graph);
        expect(
          order
            .filter(({ again }) => !again)
            .map(({ id }) => id)
            .sort(),
        ).toEqual(graph.nodes().sort());
        const open: string[] = []; // the last node of each depth
        order.forEach(({ id, parent, depth, again }, index) => {
          expect(parent).toBe(depth === 0 ? undefined : open[depth - 1]);
          open.splice(depth, open.length, id);
          if (parent !== undefined) expect(graph.hasEdge(id, parent)).toBe(true);
          if (again) expect(order[index + 1]?.depth ?? 0).toBeLessThanOrEqual(depth);
        });
        const tops = order.filter(({ depth }) => depth === 0).map(({ id }) => id);
        for (const spine of spines(graph)) {
          const start = tops.indexOf(spine[0] ?? "");
          expect(tops.slice(start, start + spine.length)).toEqual(spine);
        }
        for (const root of roots(graph)) expect(tops).toContain(root);
      }),
      { numRuns: 500 },
    );
  });

  it("lists under a node all links to it and all its premises, each once", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const graph = toGraph(document);
        const order = readingOrder(graph);
        const inSpine = new Set(spines(graph).flat());
        for (const id of graph.nodes()) {
          const under = order.filter(({ parent }) => parent === id).map((reading) => reading.id);
          const expected = graph.inNeighbors(id).filter((other) => {
            const { role } = graph.getEdgeAttributes(other, id);
            return !((role === "cause" || role === "effect") && inSpine.has(role === "cause" ? id : other));
          });
          expect([...under].sort()).toEqual(expected.sort());
        }
      }),
    );
  });
});

describe("depth", () => {
  it("counts the fewest steps from the top", () => {
    // c is under a by way of b, and directly.
    const graph = toGraph(
      argument({}, ...claims("a", "b", "c"), because("a", "b"), because("b", "c"), because("a", "c")),
    );
    expect(Object.fromEntries(depth(graph))).toMatchObject({ a: 0, b: 2, c: 2, "b because c": 3, "a because c": 1 });
  });

  it("gives every node one, at most one more than that of what it stands under", () => {
    fc.assert(
      fc.property(documents(), (document) => {
        const graph = toGraph(document);
        const depths = depth(graph);
        expect(depths.size).toBe(graph.order);
        for (const { id, parent, depth: read, again } of readingOrder(graph)) {
          const steps = depths.get(id) ?? Number.NaN;
          expect(steps).toBeLessThanOrEqual(parent === undefined ? 0 : (depths.get(parent) ?? Number.NaN) + 1);
          if (!again) expect(steps).toBeLessThanOrEqual(read);
        }
      }),
    );
  });
});

// A chain of n reasons and a chain of n steps: deep enough to end any recursion, long enough to show a square.
describe("long documents", () => {
  const long = (length: number) => {
    const all = Array.from({ length }, (_, index) => evidence(`E ${index}`, "s", { id: `${index}` }));
    const reasons = all.slice(1).map(({ id }, index) => ({ ...because(`${index}`, id), id: `i${id}` }));
    const steps = all.slice(1).map(({ id }, index) => ({ ...leadsTo(id, `${index}`), id: `t${id}` }));
    return { reasons: { statements: all, links: reasons }, steps: { statements: all, links: steps } };
  };

  it("are read in linear time and without recursion", () => {
    const { reasons, steps } = long(20_000);
    const start = performance.now();
    for (const document of [reasons, steps]) {
      const graph = toGraph(document);
      expect(readingOrder(graph).length).toBe(39_999);
      expect(depth(graph).size).toBe(39_999);
      expect(cycles(graph)).toEqual([]);
      expect(components(graph).length).toBe(1);
      expect(roots(graph).length).toBe(document === steps ? 20_000 : 1);
      expect(thesis(graph)).toBe("0");
    }
    expect(spines(toGraph(steps))[0]?.length).toBe(39_999);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
