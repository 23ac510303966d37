import { toReadonlyGraph } from "@argument-graph/core";
import { toFramework } from "../framework";
import { largeReadings } from "./large-readings";
import type { ReadingAnswer, ReadingRequest } from "./request";

/* The script of a module worker: answers the requests of `readInWorker`. */
addEventListener("message", ({ data }: MessageEvent<{ number: number; request: ReadingRequest }>) => {
  void answer(data.number, data.request).then((message) => postMessage(message));
});

async function answer(number: number, { document, settings, ...options }: ReadingRequest): Promise<ReadingAnswer> {
  try {
    return { number, ...(await largeReadings(toFramework(toReadonlyGraph(document)), settings, options)) };
  } catch (error) {
    return { number, error: error instanceof Error ? error.message : String(error) };
  }
}
