/**
 * Asks again from time to time, as long as somebody is there: the page is in front, and was used not long ago. Each
 * question prolongs the session, so an abandoned screen must fall silent for the session to end.
 */
export class Watch {
  private timer: ReturnType<typeof setInterval> | undefined;
  private asked = 0;
  private used = Date.now();

  constructor(
    private readonly ask: () => void,
    private readonly pause = 60_000,
    private readonly idle = 300_000,
  ) {}

  start(): void {
    for (const event of USED) addEventListener(event, this.onUse, { capture: true, passive: true });
    addEventListener('focus', this.onReturn);
    document.addEventListener('visibilitychange', this.onReturn);
    this.timer = setInterval(() => this.askIfThere(this.pause / 2), this.pause);
    this.askIfThere(0);
  }

  stop(): void {
    clearInterval(this.timer);
    for (const event of USED) removeEventListener(event, this.onUse, { capture: true });
    removeEventListener('focus', this.onReturn);
    document.removeEventListener('visibilitychange', this.onReturn);
  }

  private onUse = (): void => {
    const wasAway = Date.now() - this.used > this.idle;
    this.used = Date.now();
    if (wasAway) this.askIfThere(0);
  };

  private onReturn = (): void => {
    if (document.visibilityState !== 'visible') return;
    this.used = Date.now();
    this.askIfThere(AT_MOST_EVERY);
  };

  /** @param since not when it was asked less long ago */
  private askIfThere(since: number): void {
    const now = Date.now();
    if (document.visibilityState !== 'visible' || now - this.used > this.idle || now - this.asked < since)
      return;
    this.asked = now;
    this.ask();
  }
}

const USED = ['pointerdown', 'keydown', 'wheel'] as const;
const AT_MOST_EVERY = 10_000;
