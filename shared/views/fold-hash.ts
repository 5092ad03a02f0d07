import type { HouseState } from '../contract/state';

/**
 * A hash of a whole state, with which the hub and windows compare their folds: 64 bits as 16 hex digits. Two states
 * that are equal as JSON have the same hash, whatever the order of their keys; an undefined field counts as absent.
 * Not for security, only against accidents. Synchronous, unlike the browser's SHA-256, because `window.heardFold()`
 * answers between two events.
 *
 * Strings: the two multiply-xor lanes of cyrb53 (bryc, public domain). Objects: the sum of their mixed entries, so
 * that keys need no sorting. Mixing: the finalizer of MurmurHash3 (A. Appleby, public domain).
 */
export function foldHash(state: HouseState): string {
  const lanes = value(state);
  return hex(lanes) + hex(other);
}

/**
 * The second 32 bits of the last result. Returning a pair for each of a million values would cost more than the hash.
 */
let other = 0;

const TAG = {
  null: 0x9e3779b9,
  true: 0x85ebca6b,
  false: 0xc2b2ae35,
  array: 0x27d4eb2f,
  object: 0x165667b1,
};

function value(of: unknown): number {
  switch (typeof of) {
    case 'string':
      return text(of, 1);
    case 'number':
      return text(String(of), 2);
    case 'boolean':
      return tagged(of ? TAG.true : TAG.false);
    case 'object':
      if (of === null) return tagged(TAG.null);
      return Array.isArray(of) ? list(of) : record(of as Record<string, unknown>);
    default:
      throw new TypeError(`a state holds JSON values only, not a ${typeof of}`);
  }
}

function tagged(tag: number): number {
  other = mix(tag ^ 0x5bd1e995);
  return mix(tag);
}

function list(of: readonly unknown[]): number {
  let a = TAG.array;
  let b = of.length;
  for (const entry of of) {
    // In a list, as in JSON, undefined is null.
    a = mix(Math.imul(a, 31) + value(entry === undefined ? null : entry));
    b = mix(Math.imul(b, 33) + other);
  }
  other = b;
  return a;
}

function record(of: Record<string, unknown>): number {
  let a = TAG.object;
  let b = 0;
  for (const key of Object.keys(of)) {
    const field = of[key];
    if (field === undefined) continue;
    const left = text(key, 3);
    const right = other;
    a = (a + mix(Math.imul(left, 31) + value(field))) | 0;
    b = (b + mix(Math.imul(right, 33) + other)) | 0;
  }
  other = mix(b);
  return mix(a);
}

function text(of: string, seed: number): number {
  let a = 0xdeadbeef ^ seed;
  let b = 0x41c6ce57 ^ seed;
  for (let index = 0; index < of.length; index += 1) {
    const unit = of.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  other = mix(b ^ a);
  return mix(a ^ (b >>> 16));
}

function mix(of: number): number {
  let h = of;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
