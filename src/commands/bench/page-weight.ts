/** What a person on a slow line waits for before the first question can be read: bytes of the first answer, and nothing else. */
import { brotliCompressSync, gzipSync } from 'node:zlib';

export interface Weight {
  readonly landlord: string;
  /** Bytes as they travel, and as they would compressed. */
  readonly sent: number;
  readonly gzip: number;
  readonly brotli: number;
  /** Files the browser must have before it shows the page. */
  readonly blocking: readonly string[];
}

/** Bytes: what ten packets carry, the first that a server may send before it hears back. */
export const MOST_BYTES = 14 * 1024;

const GZIP = { level: 6 };

const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\b${name}\\s*=\\s*["']?([^"'\\s>]*)`, 'i').exec(tag)?.[1] ?? null;

const has = (tag: string, name: string): boolean => new RegExp(`\\s${name}(?=[\\s=>/])`, 'i').test(tag);

const waitsForScript = (tag: string): boolean =>
  has(tag, 'src') && !has(tag, 'defer') && !has(tag, 'async') && attribute(tag, 'type') !== 'module';

const waitsForStyle = (tag: string): boolean =>
  attribute(tag, 'rel') === 'stylesheet' && attribute(tag, 'media') !== 'print';

/** Scripts neither deferred nor async, stylesheets, and what styles in the page import. */
export const blockingIn = (html: string): readonly string[] => [
  ...(html.match(/<script\b[^>]*>/gi) ?? []).filter(waitsForScript),
  ...(html.match(/<link\b[^>]*>/gi) ?? []).filter(waitsForStyle),
  ...(html.match(/@import\b[^;]*/gi) ?? []),
];

export const weigh = (landlord: string, html: string): Weight => {
  const bytes = Buffer.from(html);
  return {
    landlord,
    sent: bytes.length,
    gzip: gzipSync(bytes, GZIP).length,
    brotli: brotliCompressSync(bytes).length,
    blocking: blockingIn(html),
  };
};
