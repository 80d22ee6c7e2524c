import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** Kinds of frames, as `@hocuspocus/provider` speaks them. */
export const kinds = { sync: 0, auth: 2, stateless: 5, close: 7 } as const;

export const authentication = { token: 0, denied: 1, granted: 2 } as const;
export const steps = { vector: 0, missing: 1 } as const;

/** A frame for one document: its name, the kind, then what `write` adds. */
export function frame(name: string, kind: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarString(encoder, name);
  encoding.writeVarUint(encoder, kind);
  write(encoder);
  return encoding.toUint8Array(encoder);
}

/** Opens a frame: its kind, and where its content begins. */
export function openFrame(bytes: Uint8Array): { kind: number; content: decoding.Decoder } {
  const content = decoding.createDecoder(bytes);
  decoding.readVarString(content);
  return { kind: decoding.readVarUint(content), content };
}
