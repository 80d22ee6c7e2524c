/** A mail that changes nothing. Its sender's own mail server tells them the sentence. */
export class NotTaken extends Error {
  readonly code: 550 | 552;

  constructor(code: 550 | 552, sentence: string) {
    super(sentence);
    this.name = 'NotTaken';
    this.code = code;
  }
}
