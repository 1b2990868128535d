import type { Day } from "../dataset/partialDate.ts";
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
const INSTANT_LENGTH = "2026-11-24T09:15:02.114Z".length;
const COUNTER_START = INSTANT_LENGTH + 1;
const NODE_START = COUNTER_START + COUNTER_DIGITS + 1;
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
  const lastMs = Date.parse(last.slice(0, INSTANT_LENGTH));
  if (now > lastMs) return stamp(now, 0, clock.node);
  const counter =
    Number.parseInt(last.slice(COUNTER_START, COUNTER_START + COUNTER_DIGITS), 16) + 1;
  return counter > MAX_COUNTER
    ? stamp(lastMs + 1, 0, clock.node)
    : stamp(lastMs, counter, clock.node);
}

const STAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z-[0-9a-f]{4}-[\w]{1,16}$/;

/** False for a time that does not exist, such as 30 February or 24:00. */
export function isStamp(text: string): text is Stamp {
  if (!STAMP.test(text)) return false;
  const instant = text.slice(0, INSTANT_LENGTH);
  const ms = Date.parse(instant);
  return !Number.isNaN(ms) && new Date(ms).toISOString() === instant;
}

/** The wall-clock part, an ISO instant. */
export function instantOf(at: Stamp): string {
  return at.slice(0, INSTANT_LENGTH);
}

/** The device that wrote the line. */
export function nodeOf(at: Stamp): string {
  return at.slice(NODE_START);
}

/** The day it is, UTC: the day that stamps begin with. */
export function todayOf(clock: Clock): Day {
  return new Date(clock.now()).toISOString().slice(0, 10) as Day;
}
