type Header = { key: string; value: string };

/** Whether a program sent this mail by itself, as far as its headers admit it (RFC 3834, and what was usual before it). */
export function isAutomatic(headers: readonly Header[]): boolean {
  return headers.some(({ key, value }) => {
    const said = value.trim().toLowerCase();
    switch (key) {
      case 'auto-submitted':
        return said !== 'no';
      case 'precedence':
        return /^(bulk|junk|list|auto_reply)\b/.test(said);
      case 'content-type':
        return said.startsWith('multipart/report');
      case 'return-path':
        return said === '<>';
      case 'x-auto-response-suppress':
      case 'x-autoreply':
      case 'x-autorespond':
      case 'list-id':
      case 'list-unsubscribe':
        return true;
      default:
        return false;
    }
  });
}
