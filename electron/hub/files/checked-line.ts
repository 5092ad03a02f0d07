import { crc32 } from 'node:zlib';

/** A line of a file of ours: its checksum, a space, and the body that the checksum covers. */
const CHECKSUM_DIGITS = 8;
/** Where the body of a line begins. */
export const BODY = CHECKSUM_DIGITS + 1;
const SPACE = 0x20;

/** CRC-32 (as in zip and PNG) in eight lower-case hex digits. */
export const checksum = (body: string | Uint8Array): string =>
  crc32(body).toString(16).padStart(CHECKSUM_DIGITS, '0');

/** True when a line, without its line end, is as it was written. */
export const isHealthy = (line: Buffer): boolean =>
  line[CHECKSUM_DIGITS] === SPACE &&
  // As text, so that a checksum written in another way (a capital letter) is noticed as well.
  line.toString('latin1', 0, CHECKSUM_DIGITS) === checksum(line.subarray(BODY));
