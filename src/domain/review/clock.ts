import type { LineId, Stamp } from "./line.ts";

/** Port: the time of day, the node's name and new ids come from outside, so that the domain can be tested with fixed ones. */
export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
  readonly newId: () => LineId;
  /** Four or more characters that tell this device's stamps from another's. */
  readonly node: string;
}

const COUNTER_DIGITS = 4;
const MAX_COUNTER = 0xffff;

function stamp(ms: number, counter: number, node: string): Stamp {
  return `${new Date(ms).toISOString()}-${counter.toString(16).padStart(COUNTER_DIGITS, "0")}-${node}` as Stamp;
}

/**
 * A stamp later than `last`, the latest stamp in the log, whatever the device's clock says: set back a day, it goes on
 * from `last` and counts. (Hybrid logical clock after Kulkarni et al. 2014, https://cse.buffalo.edu/tech-reports/2014-04.pdf)
 */
export function nextStamp(clock: Clock, last: Stamp | null): Stamp {
  const now = clock.now();
  if (last === null) return stamp(now, 0, clock.node);
  const lastMs = Date.parse(last.slice(0, 24));
  if (now > lastMs) return stamp(now, 0, clock.node);
  const counter = Number.parseInt(last.slice(25, 25 + COUNTER_DIGITS), 16) + 1;
  return counter > MAX_COUNTER ? stamp(lastMs + 1, 0, clock.node) : stamp(lastMs, counter, clock.node);
}

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z-[0-9a-f]{4}-[\w]{1,16}$/;

export function isStamp(text: string): text is Stamp {
  return STAMP.test(text) && !Number.isNaN(Date.parse(text.slice(0, 24)));
}

/** The wall-clock part, an ISO instant. */
export function instantOf(at: Stamp): string {
  return at.slice(0, 24);
}
