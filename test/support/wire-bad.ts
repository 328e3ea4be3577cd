/** What nobody's client should send, and what an answer to it must never hold. */
import { gzipSync } from 'node:zlib';
import type { Answer, Sent } from './http';

export interface BadRequest {
  readonly name: string;
  readonly sent: Sent;
  /** Refused before any route looks at it. */
  readonly refused?: 400 | 413 | 415;
}

const of = (type: string, body: string | Buffer, more: Readonly<Record<string, string>> = {}): Sent => ({
  body,
  headers: { 'content-type': type, ...more },
});
const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';
const BOUNDARY = 'b0undary';
const MULTIPART = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="../../x"\r\n\r\nhello\r\n--${BOUNDARY}--\r\n`;
const TOO_LONG = 70 * 1024;

/** Hard to read, but JSON: each is for the route to answer. */
export const ODD_JSON: Readonly<Record<string, string>> = {
  null: 'null',
  'a number': '7',
  'a string': '"hello"',
  'an empty array': '[]',
  emoji: '{"type":"message","text":"🚪👩🏽‍🦽\u200d"}',
  'right-to-left text': '{"type":"message","text":"مرحبا \u202e123"}',
  'control characters': '{"type":"message","text":"\\u0001\\u0008\\u001b[31m"}',
  NUL: '{"type":"message","text":"\\u0000","\\u0000":1}',
  'a lone surrogate': '{"type":"message","text":"\\ud800","value":"\\udfff"}',
  'the names of a prototype':
    '{"type":"message","__proto__":{"isAdmin":true},"constructor":{"prototype":{"x":1}},"value":{"__proto__":{"y":1}}}',
  '5,000 choices': `{"type":"message","value":[${'"stay",'.repeat(4999)}"stay"]}`,
  'deep nesting': `{"type":"message","value":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  'wrong kinds': '{"type":7,"text":{},"value":null,"from":[],"channelData":"x","attachments":{}}',
  'a number past all': '{"type":"message","value":1e999,"text":1e999}',
};

export const BAD: readonly BadRequest[] = [
  { name: 'nothing at all', sent: {} },
  { name: 'an empty JSON body', sent: of(JSON_TYPE, '') },
  { name: 'malformed JSON', sent: of(JSON_TYPE, '{"text":'), refused: 400 },
  { name: 'bytes that are no text', sent: of(JSON_TYPE, Buffer.from([0x7b, 0xff, 0xfe, 0x7d])), refused: 400 },
  { name: 'a malformed form', sent: of(FORM_TYPE, '%zz=%&&=&a[b][]=1&__proto__=1&a=1&a=2') },
  { name: 'NUL and half a character in a form', sent: of(FORM_TYPE, 'text=%00&words=%ED%A0%80&choice=%F0%9F') },
  {
    name: 'XML',
    sent: of('text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>'),
    refused: 415,
  },
  { name: '70 kB', sent: of(JSON_TYPE, `{"text":"${'a'.repeat(TOO_LONG)}"}`), refused: 413 },
  { name: '70 kB of a form', sent: of(FORM_TYPE, `words=${'a'.repeat(TOO_LONG)}`), refused: 413 },
  { name: 'a file', sent: of(`multipart/form-data; boundary=${BOUNDARY}`, MULTIPART), refused: 415 },
  { name: 'a packed body', sent: of(JSON_TYPE, gzipSync('{}'), { 'content-encoding': 'gzip' }), refused: 415 },
  { name: 'a type of nobody', sent: of('a/b;;;"', '{}'), refused: 415 },
  ...Object.entries(ODD_JSON).map(([name, body]) => ({ name, sent: of(JSON_TYPE, body) })),
];

/** Paths, stacks, and what we are made of. */
const INSIDES =
  /\bat [\w.<>]+ \(|node_modules|file:\/\/|\/(?:work|tmp|home|usr|src|dist)\/|(?:Syntax|Type|Range|Reference)Error|restify|sqlite|botbuilder|twilio\.com|Unexpected (?:token|end)|<anonymous>|etc\/hostname/;

export const insidesIn = ({ text, headers }: Answer): string | undefined =>
  INSIDES.exec(`${text}\n${JSON.stringify(headers)}`)?.[0];
