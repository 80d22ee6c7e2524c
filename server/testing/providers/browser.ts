/** Just enough of a browser to walk to a provider and back: cookies by host, redirects one by one, forms. */
export class Browser {
  readonly #jars = new Map<string, Map<string, string>>();
  /** Every address that was asked for, in order. */
  readonly seen: string[] = [];

  /** A browser that has these cookies of a host already. */
  static holding(host: string, cookies: string): Browser {
    const browser = new Browser();
    for (const cookie of cookies.split('; ')) browser.#keep(host, cookie);
    return browser;
  }

  /** Asks for one address, and keeps the cookies of the answer. Redirects are not followed. */
  async ask(address: string | URL, form?: Record<string, string>): Promise<Response> {
    const { href, host } = new URL(address);
    this.seen.push(href);
    const response = await fetch(href, {
      redirect: 'manual',
      headers: { cookie: this.cookies(host), 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.#keep(host, cookie);
    return response;
  }

  /** Follows redirects from an address until there is none, or until one leads to where `stop` says so. */
  async walk(address: string | URL, stop: (there: URL) => boolean = () => false): Promise<{ at: URL; response: Response | null }> {
    for (let at = new URL(address); ; ) {
      if (stop(at)) return { at, response: null };
      const response = await this.ask(at);
      const next = response.headers.get('location');
      if (next === null) return { at, response };
      at = new URL(next, at);
    }
  }

  /** The `Cookie` header this browser sends to a host. */
  cookies(host: string): string {
    return [...(this.#jars.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keep(host: string, cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';').map((part) => part.trim());
    const at = pair.indexOf('=');
    const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
    const jar = this.#jars.get(host) ?? new Map<string, string>();
    this.#jars.set(host, jar);
    const isOver = attributes.some((attribute) => /^(?:max-age=0|expires=.*1970.*)$/i.test(attribute));
    if (isOver || value === '') jar.delete(name);
    else jar.set(name, value);
  }
}
