import type { Id } from "@argument-graph/core";
import { inRuleOf } from "./edit-attributes";
import { lastWith, withKey } from "./edit-marks";
import { isWritableTitle } from "./escape";
import { dataOf, type Entry } from "./member";
import { entryOfPart, type Replacement, type Source } from "./source";
import type { Element } from "./syntax";
import { titleSpan } from "./title";

/** The ways to give a part another title, the smallest first. */
export const retitle = (
  source: Source,
  { id, title }: { id: Id; title: string },
): readonly (readonly Replacement[])[] => {
  const entry = entryOfPart(source, id);
  const inRule = inRuleOf(source, id, "title", entry === undefined, () => title);
  if (entry === undefined || inRule.length > 0) return [inRule];
  const { home, members, kind } = entry;
  const inData = withKey(source, lastWith(members, "title") ?? home, "title", title);
  if (!isWritableTitle(title, kind)) return [inData];
  const written = dataOf(members).title;
  const named = entry.title === undefined ? [titleBefore(home, title)] : titlesOf(entry, title);
  const withId = [...named, ...withKey(source, home, "id", id)];
  if (written === undefined) return [named, withId, inData];
  // `[Untitled 1]: … {title: null}`: what stands in brackets becomes the title.
  const withoutKey = members.flatMap((member) => withKey(source, member, "title", undefined));
  return written === null ? [[...named, ...withoutKey], inData] : [inData];
};

/** A title before a statement that has none; what stands there may be only data. */
const titleBefore = ({ start, text }: Element, title: string): Replacement => ({
  start,
  end: start,
  by: text === "" ? `[${title}] ` : `[${title}]: `,
});

/** Another title wherever this one stands. */
const titlesOf = ({ members, kind }: Entry, title: string): readonly Replacement[] => {
  const [open, close] = kind === "statement" ? "[]" : "<>";
  return members.flatMap((member) => {
    const span = titleSpan(member);
    return span === undefined ? [] : [{ ...span, by: `${open}${title}${close}` }];
  });
};
