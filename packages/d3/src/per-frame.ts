/** Does something at once, and at most once for each frame that is painted. */
export interface PerFrame {
  /** Now, or where it has been done for this frame already, before the next. */
  call(): void;
  /** Before the next frame is painted. */
  later(): void;
  stop(): void;
}

export function perFrame(view: Window | null, action: () => void): PerFrame {
  let request = 0;
  let wanted = false;
  const wait = () => {
    if (view && request === 0) request = view.requestAnimationFrame(frame);
  };
  const frame = () => {
    request = 0;
    if (!wanted) return;
    wanted = false;
    wait();
    action();
  };
  return {
    call() {
      if (request !== 0) {
        wanted = true;
        return;
      }
      wait();
      action();
    },
    later() {
      wanted = true;
      wait();
    },
    stop() {
      view?.cancelAnimationFrame(request);
      request = 0;
      wanted = false;
    },
  };
}
