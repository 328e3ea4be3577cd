/** As much of a browser's XMLHttpRequest as Microsoft's Direct Line client uses, over fetch. */
export class XmlHttpRequest {
  readyState = 0;
  status = 0;
  response: unknown = null;
  responseType = '';
  timeout = 0;
  onreadystatechange: ((event: unknown) => void) | null = null;
  private readonly headers: Record<string, string> = {};
  private readonly stopped = new AbortController();
  private method = 'GET';
  private url = '';
  private got: Headers | null = null;

  open(method: string, url: string): void {
    [this.method, this.url] = [method, url];
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  getResponseHeader(name: string): string | null {
    return this.got?.get(name) ?? null;
  }

  abort(): void {
    this.stopped.abort();
  }

  send(body?: string): void {
    void this.ask(body).finally(() => {
      this.readyState = 4;
      this.onreadystatechange?.call(this, { type: 'readystatechange' });
    });
  }

  private async ask(body?: string): Promise<void> {
    const request = { method: this.method, headers: this.headers, signal: this.stopped.signal };
    const answer = await fetch(this.url, body === undefined ? request : { ...request, body }).catch(() => null);
    if (!answer) return;
    this.status = answer.status;
    this.got = answer.headers;
    this.response = await answer.json().catch(() => null);
  }
}
