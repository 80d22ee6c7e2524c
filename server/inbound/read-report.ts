/** What a mail server says became of a mail: it will not arrive, or not yet. */
export type Report = { is: 'failed' | 'delayed' | 'delivered' };

/** Reads the machine part of a report (RFC 3464). Null where it says nothing of the kind. The worst of several counts. */
export function readReport(status: string | null): Report | null {
  if (status === null) return null;
  const actions = [...status.matchAll(/^action:\s*([a-z]+)/gim)].map(([, action = '']) => action.toLowerCase());
  if (actions.includes('failed')) return { is: 'failed' };
  if (actions.includes('delayed')) return { is: 'delayed' };
  return actions.some((action) => action === 'delivered' || action === 'relayed' || action === 'expanded') ? { is: 'delivered' } : null;
}
