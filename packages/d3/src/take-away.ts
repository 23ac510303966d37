import type { Scene } from "@argument-graph/scene";
import type { DrawingMessages } from "./messages";
import { copy, fileName, savePng, saveText } from "./save";

/** What there is to take along. */
export interface Goods {
  title(): string | undefined;
  svg(): string;
  picture(): Scene;
  outline(): string;
  html(): string;
  /** What the map is in a few words, for those who do not see its picture. */
  alt(): string;
  source(): string;
  messages(): DrawingMessages;
  say(words: string): void;
}

/** Lets the reader take a map along, and says what has come of it. */
export interface TakeAway {
  copy(text: string): void;
  copySvg(): void;
  copyOutline(): void;
  copyHtml(): void;
  copyAlt(): void;
  copySource(): void;
  saveSvg(): void;
  savePng(): void;
}

export function createTakeAway(document: Document, goods: Goods): TakeAway {
  const { messages, say } = goods;
  const copyAll = async (text: string, formatted?: string) => {
    const done = await copy(document, text, formatted);
    say(done ? messages().copied : messages().notCopied);
  };
  const named = (ending: string) => fileName(goods.title(), messages().fileName, ending);
  return {
    copy: (text) => copyAll(text),
    copySvg: () => copyAll(goods.svg()),
    copyOutline: () => copyAll(goods.outline()),
    copyHtml: () => copyAll(goods.html(), goods.html()),
    copyAlt: () => copyAll(goods.alt()),
    copySource: () => copyAll(goods.source()),
    saveSvg() {
      saveText(document, named("svg"), goods.svg(), "image/svg+xml");
      say(messages().saved(named("svg")));
    },
    async savePng() {
      const done = await savePng(document, named("png"), goods.picture());
      say(done ? messages().saved(named("png")) : messages().notSaved);
    },
  };
}
