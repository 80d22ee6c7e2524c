/** What a text says, letters and digits alone: how it was spaced, capitalised, accented or punctuated does not matter. */
export function normalised(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
