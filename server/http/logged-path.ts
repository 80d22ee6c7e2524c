/** As long as a secret of 128 bits in an address, or longer. */
const secret = /^[A-Za-z0-9_-]{22,}$/;
const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The path of a request as the log may hold it: where a part of it could be a secret, an ellipsis stands for it. Ids
 * open nothing to whoever reads the log, and stay; so do the files of the client, whose names say what is in them.
 */
export function loggedPath(path: string): string {
  if (path.startsWith('/assets/')) return path;
  return path
    .split('/')
    .map((part) => (secret.test(part.replace(/\.[a-z]+$/, '')) && !id.test(part) ? '…' : part))
    .join('/');
}
