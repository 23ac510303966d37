import { type Format, formats, toSvg } from "argument-graph";
import { carried } from "./carried";
import type { Job, Write, Written } from "./job";
import { page } from "./page";
import { toPdf } from "./pdf";
import { toPng } from "./png";

const whole = (content: string): Written => ({ content, losses: [] });

const writeWith =
  (print: NonNullable<Format["print"]>): Write =>
  async ({ document }) => {
    const { text, losses } = print(document);
    return { content: text, losses };
  };

const outline: Write = async (job) => whole(job.drawn().outline);

/** What is another way to write the document down. */
export const documentEndings: ReadonlyMap<string, Write> = new Map(
  formats.flatMap(({ extensions, print }) =>
    print ? extensions.map((ending) => [ending, writeWith((document) => print(document))] as const) : [],
  ),
);

/** What a file can hold, by the ending of its name; of two that fit, the longer one counts. */
export const endings: ReadonlyMap<string, Write> = new Map<string, Write>([
  [".svg", async (job) => whole(toSvg(job.drawn().scene, job.settings.withSource ? { source: carried(job) } : {}))],
  [".png", async (job) => inFonts(job, (scene, typesetter) => toPng(scene, typesetter, job.settings.scale))],
  [".pdf", async (job) => inFonts(job, toPdf)],
  [".html", async (job) => whole(await page(job))],
  [".txt", outline],
  [".outline", outline],
  [".alt.txt", async (job) => whole(`${altText(job)}\n`)],
  ...documentEndings,
]);

/** What `--to` takes, such as `svg` and `alt.txt`. */
export const kinds = (of: ReadonlyMap<string, Write>): ReadonlyMap<string, string> =>
  new Map([...of.keys()].map((ending) => [ending.slice(1), ending]));

/** The ending of a file's name; undefined if it is none of these. */
export const endingOf = (name: string, of: ReadonlyMap<string, Write>): string | undefined =>
  [...of.keys()].sort((one, other) => other.length - one.length).find((ending) => name.toLowerCase().endsWith(ending));

async function inFonts(
  job: Job,
  paint: (...[scene, typesetter]: Parameters<typeof toPdf>) => Promise<Uint8Array>,
): Promise<Written> {
  const { drawn, typesetter, losses } = await job.typeset();
  return { content: await paint(drawn.scene, typesetter), losses };
}

/** In place of the picture, for those who do not see it: its title, and what it shows in two or three sentences. */
function altText(job: Job): string {
  const { title, description } = job.drawn().scene;
  return job.document.title === undefined ? description : `${title.replace(/[.!?…]$/u, "")}. ${description}`;
}
