/** As much of a server as the room needs, without its library. */
import type { IncomingMessage, ServerResponse } from 'node:http';

export type RoutedRequest = IncomingMessage & { params?: unknown; body?: unknown };
export type Handler = (req: RoutedRequest, res: ServerResponse) => Promise<void>;

export interface Mountable {
  get(path: string, handler: Handler): unknown;
  post(path: string, handler: Handler): unknown;
}

export const json = (res: ServerResponse, status: number, body: object): void => {
  res.writeHead(status, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  res.end(JSON.stringify(body));
};
