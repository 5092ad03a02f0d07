import { crc32 } from 'node:zlib';

/** A line of Heard's own files: a checksum, a space, and the body that the checksum covers. */
const CHECKSUM_DIGITS = 8;
/** The offset of a line's body. */
export const BODY = CHECKSUM_DIGITS + 1;
const SPACE = 0x20;

/** CRC-32 (as in zip and PNG) in eight lower-case hex digits. */
export const checksum = (body: string | Uint8Array): string =>
  crc32(body).toString(16).padStart(CHECKSUM_DIGITS, '0');

/** True when the checksum of a line (given without its line end) fits. */
export const isHealthy = (line: Buffer): boolean =>
  line[CHECKSUM_DIGITS] === SPACE &&
  // Compares text, so that a differently written checksum (a capital letter) fails too.
  line.toString('latin1', 0, CHECKSUM_DIGITS) === checksum(line.subarray(BODY));
