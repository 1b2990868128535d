import { Inflate } from "fflate";
import type { Result } from "../../result.ts";
import { err, ok } from "../../result.ts";
import type { Refusal } from "./grid.ts";

export const MAX_ZIP_ENTRIES = 2_000;
/** All files of a zip together once unpacked, by what the zip itself says and again by what comes out. */
export const MAX_UNPACKED_BYTES = 512 * 1024 * 1024;
/** A text file of it that is needed as a whole. */
const MAX_WHOLE_BYTES = 100 * 1024 * 1024;

export interface ZipEntry {
  readonly name: string;
  /** Once unpacked. */
  readonly size: number;
  /** Its pieces one after the other, and at the end whether they were what the zip promised. */
  readonly unpack: () => Generator<Uint8Array, Result<null, Refusal>, void>;
  readonly bytes: () => Result<Uint8Array, Refusal>;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 64 * 1024;

const refuse = (sentence: string) => err({ sentence });
const BROKEN = "The zip is broken: its list of files cannot be read. Make it anew.";

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

function endOffset(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - MAX_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return -1;
}

/** A name that leads out of the zip, or to a disk. */
function leadsOutside(name: string): boolean {
  return /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(name);
}

/**
 * The files of a zip by name, folders left out. Nothing is unpacked yet, and nothing ever is beyond the size that the
 * zip states: a lie about it, a bomb, a name that leads outside are refused in a sentence. Never throws.
 */
export function openZip(bytes: Uint8Array): Result<ReadonlyMap<string, ZipEntry>, Refusal> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return entriesOf(bytes, view);
  } catch (error) {
    // An offset that points outside of the file.
    if (error instanceof RangeError) return refuse(BROKEN);
    throw error;
  }
}

function entriesOf(
  bytes: Uint8Array,
  view: DataView,
): Result<ReadonlyMap<string, ZipEntry>, Refusal> {
  const end = endOffset(view);
  if (end === -1) return refuse("The zip is cut off: its list of files is missing. Copy it again.");
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ZIP_ENTRIES)
    return refuse(`The zip holds ${count} files, and at most ${MAX_ZIP_ENTRIES} are read.`);
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY_SIGNATURE) return refuse(BROKEN);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + rest;
    if (leadsOutside(name))
      return refuse(`The zip names a file outside of itself (${shown(name)}). Nothing was read.`);
    if (name.endsWith("/")) continue;
    if ((flags & ENCRYPTED) !== 0)
      return refuse("The zip is locked with a password. Save it without one.");
    if (entries.has(name)) return refuse(`The zip holds ${shown(name)} twice. Make it anew.`);
    total += size;
    if (total > MAX_UNPACKED_BYTES) {
      const limit = MAX_UNPACKED_BYTES / 1024 / 1024;
      return refuse(`The zip says that it unpacks to more than ${limit} MB. Nothing was read.`);
    }
    entries.set(name, entryOf(bytes, view, { name, size, packed, method, local }));
  }
  return ok(entries);
}

function shown(name: string): string {
  return `“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”`;
}

interface Place {
  readonly name: string;
  readonly size: number;
  readonly packed: number;
  readonly method: number;
  readonly local: number;
}

function entryOf(bytes: Uint8Array, view: DataView, place: Place): ZipEntry {
  const { name, size } = place;
  const unpack: ZipEntry["unpack"] = function* unpack() {
    try {
      return yield* piecesOf(bytes, view, place);
    } catch {
      // The inflater throws on bytes that are no stream of its kind; a view does on an offset outside.
      return refuse(`${shown(name)} in the zip is damaged. Copy it again.`);
    }
  };
  return {
    name,
    size,
    unpack,
    bytes: () => {
      if (size > MAX_WHOLE_BYTES)
        return refuse(`${shown(name)} in the zip is larger than 100 MB. Split it.`);
      const whole = new Uint8Array(size);
      let length = 0;
      const pieces = unpack();
      for (;;) {
        const piece = pieces.next();
        if (piece.done === true) return piece.value.ok ? ok(whole) : piece.value;
        whole.set(piece.value, length);
        length += piece.value.length;
      }
    },
  };
}

function* piecesOf(
  bytes: Uint8Array,
  view: DataView,
  { name, size, packed, method, local }: Place,
): ReturnType<ZipEntry["unpack"]> {
  const lie = () =>
    refuse(`${shown(name)} in the zip is not as large as the zip says. Nothing was read.`);
  if (view.getUint32(local, true) !== LOCAL_SIGNATURE) return refuse(BROKEN);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const content = bytes.subarray(start, start + packed);
  if (method === STORED) {
    if (content.length !== size) return lie();
    yield content;
    return ok(null);
  }
  if (method !== DEFLATED)
    return refuse(`${shown(name)} is packed in a way that is not read here. Make the zip anew.`);
  let length = 0;
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => {
    length += piece.length;
    if (length <= size && piece.length > 0) pieces.push(piece);
  });
  for (let at = 0; at < content.length || at === 0; at += PIECE) {
    inflate.push(content.subarray(at, at + PIECE), at + PIECE >= content.length);
    if (length > size) return lie();
    yield* pieces.splice(0);
  }
  return length === size ? ok(null) : lie();
}
