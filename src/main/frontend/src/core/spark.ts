/** Where the points of a small line lie; no axes, no words. */
export interface Spark {
  points: { x: number; y: number }[];
  /** The height of the target's line. */
  target: number | null;
}

const ROOM = 0.1;

/** @param values oldest first; null leaves a gap @param box width and height in pixels with the margin inside */
export function spark(
  values: readonly (number | null)[],
  target: number | null,
  box: { width: number; height: number; margin: number },
): Spark {
  const known = values.filter(v => v !== null);
  if (!known.length) return { points: [], target: null };
  const all = target === null ? known : [...known, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low || Math.abs(high) || 1;
  const [bottom, top] = [low - span * ROOM, high + span * ROOM];
  const inner = { width: box.width - 2 * box.margin, height: box.height - 2 * box.margin };
  const y = (value: number) => round(box.margin + (1 - (value - bottom) / (top - bottom)) * inner.height);
  const step = values.length > 1 ? inner.width / (values.length - 1) : 0;
  const points = values.flatMap((value, i) =>
    value === null ? [] : [{ x: round(box.margin + i * step), y: y(value) }],
  );
  return { points, target: target === null ? null : y(target) };
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
