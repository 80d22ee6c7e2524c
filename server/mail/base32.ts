const signs = 'abcdefghijklmnopqrstuvwxyz234567';

/** Bytes in letters and digits that survive a mail server which folds upper and lower case (RFC 4648, no padding). */
export function base32(bytes: Uint8Array): string {
  let written = '';
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    held = (held << 8) | byte;
    for (bits += 8; bits >= 5; bits -= 5) written += signs[(held >>> (bits - 5)) & 31];
    held &= 255;
  }
  return bits > 0 ? written + signs[(held << (5 - bits)) & 31] : written;
}

/** The whole bytes in what `base32` wrote; null where something else stands in it. */
export function fromBase32(written: string): Buffer | null {
  const bytes: number[] = [];
  let [bits, held] = [0, 0];
  for (const sign of written) {
    const value = signs.indexOf(sign);
    if (value < 0) return null;
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >>> bits) & 255);
    }
  }
  return Buffer.from(bytes);
}
