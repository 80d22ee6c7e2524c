/** The embedded database cannot start. The message is a sentence for whoever runs Rapport: what is wrong, what to do. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
