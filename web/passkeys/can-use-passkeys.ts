/** Whether this browser, at this address, can make and use passkeys: they need a secure page, and a name to be bound to. */
export function canUsePasskeys(): boolean {
  return window.isSecureContext && 'PublicKeyCredential' in window && !isNumber(window.location.hostname);
}

/** An address by number: no passkey can be bound to it. */
export function isNumber(hostname: string): boolean {
  return /^[\d.]+$|:/.test(hostname);
}
