/** A browser, as far as redirects and cookies go. */
export interface Window {
  readonly jar: Map<string, string>;
  /** One request, no redirect followed. */
  go(url: string, init?: RequestInit): Promise<Response>;
  /** Follows redirects until there is a page, or until one leads to where `until` says. */
  follow(url: string, init?: RequestInit, until?: (url: URL) => boolean): Promise<{ url: string; answer: Response }>;
}

export const openWindow = (): Window => {
  const jar = new Map<string, string>();
  const go: Window['go'] = async (url, init = {}) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, { ...init, headers: { ...init.headers, cookie }, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '' || /max-age=0/i.test(set) || /expires=Thu, 01 Jan 1970/i.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  };
  const follow: Window['follow'] = async (url, init, until = () => false) => {
    const answer = await go(url, init);
    const to = answer.headers.get('location');
    if (to === null) return { url, answer };
    const next = new URL(to, url);
    return until(next) ? { url: next.href, answer } : follow(next.href, undefined, until);
  };
  return { jar, go, follow };
};
