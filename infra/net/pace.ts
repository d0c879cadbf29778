/** Watches one exchange: an answer has to begin soon, and to go on. */
export interface Pace {
  /** The head of the answer is there: from now on its body counts. */
  begin(): void;
  /** So many bytes of the body came. */
  take(bytes: number): void;
  /** Must be called when the exchange is over. */
  end(): void;
}

export interface PaceLimits {
  /** Milliseconds until the head of an answer is there: DNS, connection, request and thinking. */
  readonly headMs: number;
  /** Milliseconds within which `windowBytes` of a body have to come, again and again. */
  readonly windowMs: number;
  readonly windowBytes: number;
}

/**
 * Tells by `giveUp` of a server that keeps us waiting or feeds us drop by drop: within the deadline of the whole request
 * it could do so for longer than any page is worth.
 */
export function startPace(limits: PaceLimits, giveUp: (detail: string) => void): Pace {
  const { headMs, windowMs, windowBytes } = limits;
  let received = 0;
  let timer = setTimeout(() => giveUp(`no answer after ${headMs} ms`), headMs);
  const judge = (): void => {
    if (received < windowBytes) giveUp(`fewer than ${windowBytes} bytes in ${windowMs} ms`);
    else watch();
  };
  const watch = (): void => {
    clearTimeout(timer);
    received = 0;
    timer = setTimeout(judge, windowMs);
  };
  return {
    begin: watch,
    take: (bytes) => {
      received += bytes;
    },
    end: () => clearTimeout(timer),
  };
}
