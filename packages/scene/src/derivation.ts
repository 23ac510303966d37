import { type ArgumentGraph, ends, type Id, isLink, readingOrder } from "@argument-graph/core";

type Task = { readonly id: Id; readonly follows?: Id; readonly write?: true };

/**
 * The order in which an argument is written down in standard form: premises, the inference, its conclusion; then what
 * else speaks for the conclusion, what speaks against it, and what is said of its links. Each statement and link once,
 * in circles too. Linear.
 *
 *     c <- a + b, c <- d, e -| c      written:  a, b, (a + b -> c), c, d, (d -> c), e, (e -| c)
 */
export function derivation(graph: ArgumentGraph): readonly Id[] {
  const order: Id[] = [];
  const met = new Set<Id>();
  const written = new Set<Id>();
  const all = readingOrder(graph).flatMap(({ id, again }) => (again ? [] : [id]));
  // Statements lead to the links on them; what is left are links that end on each other in a circle.
  const isJoining = (id: Id) => isLink(graph.getNodeAttributes(id));
  const open: Task[] = [...all.filter((id) => !isJoining(id)), ...all.filter(isJoining)]
    .map((id) => ({ id }))
    .reverse();
  for (let task = open.pop(); task; task = open.pop()) {
    const { id, follows, write } = task;
    if (write) {
      if (!written.has(id)) order.push(id);
      written.add(id);
      continue;
    }
    if (met.has(id)) continue;
    met.add(id);
    const next = isLink(graph.getNodeAttributes(id)) ? linkTasks(graph, id, follows) : statementTasks(graph, id);
    open.push(...[...next].reverse());
  }
  return order;
}

/** What a statement follows from comes before it, everything else on it after it. */
function statementTasks(graph: ArgumentGraph, id: Id): readonly Task[] {
  const links = linksOn(graph, id);
  const [first] = links.filter((link) => graph.getNodeAttribute(link, "kind") !== "conflict");
  const rest = links.filter((link) => link !== first).map((link) => ({ id: link }));
  return [...(first === undefined ? [] : [{ id: first, follows: id }]), { id, write: true }, ...rest];
}

/** The premises, the link, what follows at once, and what is said of the link. */
function linkTasks(graph: ArgumentGraph, id: Id, follows: Id | undefined): readonly Task[] {
  const { from, to } = ends(graph, id);
  const about = linksOn(graph, id).map((link) => ({ id: link }));
  const premises = from.map((premise) => ({ id: premise }));
  return [...premises, { id, write: true }, ...conclusionOf(graph, id, to, follows), ...about];
}

/** What is written just below a link: the statement that waits for it, else the one it leads to. */
function conclusionOf(graph: ArgumentGraph, link: Id, to: Id, follows: Id | undefined): readonly Task[] {
  if (follows !== undefined) return [{ id: follows, write: true }];
  const leads = graph.getNodeAttribute(link, "kind") !== "conflict" && !isLink(graph.getNodeAttributes(to));
  return leads ? [{ id: to }] : [];
}

/** The inferences, causations and conflicts that end on a statement or link. */
const linksOn = (graph: ArgumentGraph, id: Id): readonly Id[] => {
  const all = graph
    .filterInEdges(id, (_edge, { role }) => role === "conclusion" || role === "target" || role === "effect")
    .map((edge) => graph.source(edge));
  const rank = (link: Id) => RANKS[graph.getNodeAttribute(link, "kind")];
  return all.sort((a, b) => rank(a) - rank(b));
};

const RANKS = { inference: 0, causation: 1, conflict: 2, claim: 3, evidence: 3 } as const;
