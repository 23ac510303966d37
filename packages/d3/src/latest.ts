/** Hears the answer to the latest question; the answers before it come too late and are dropped. */
export interface Latest {
  /**
   * Asks, and hears the answer: at once if it is there at once, else later. What was asked before is told by its signal that nobody
   * waits for it any more, and may fail then without anybody hearing of it.
   */
  ask<Answer extends object>(
    question: (signal: AbortSignal) => Answer | PromiseLike<Answer>,
    hear: (answer: Answer, isLate: boolean) => void,
  ): void;
  /** Waits for nothing any more. */
  stop(): void;
}

export function createLatest(): Latest {
  let asked: AbortController | undefined;
  return {
    ask(question, hear) {
      asked?.abort();
      const mine = new AbortController();
      asked = mine;
      const answer = question(mine.signal);
      if (!isPromise(answer)) {
        hear(answer, false);
        return;
      }
      answer.then(
        (late) => {
          if (!mine.signal.aborted) hear(late, true);
        },
        (error: unknown) => {
          if (!mine.signal.aborted) throw error;
        },
      );
    },
    stop: () => asked?.abort(),
  };
}

function isPromise<Answer extends object>(answer: Answer | PromiseLike<Answer>): answer is PromiseLike<Answer> {
  return "then" in answer;
}
