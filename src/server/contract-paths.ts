/** Every operation of the public contract, one entry each, for the OpenAPI document. Held to what is mounted by a test. */
export interface Operation {
  readonly path: string;
  readonly method: 'get' | 'post';
  readonly tag: 'page' | 'direct-line' | 'azure' | 'twilio' | 'app' | 'directory' | 'operations';
  readonly summary: string;
  /** What comes in, by content type. */
  readonly takes?: Readonly<Record<string, unknown>>;
  /** What goes out when it works; the default is 200. */
  readonly gives?: { readonly status?: number; readonly type: string; readonly schema?: unknown };
  readonly signed?: 'bearer' | 'twilio';
  /** Mounted only where its settings are there. */
  readonly optional?: true;
}

export const JSON_TYPE = 'application/json';
const FORM = { 'application/x-www-form-urlencoded': { type: 'object' } };
const HTML = { type: 'text/html' };
const XML = { type: 'text/xml' };
export const ref = (name: string): unknown => ({ $ref: `#/components/schemas/${name}` });
const gives = (name: string, status = 200): Operation['gives'] => ({ status, type: JSON_TYPE, schema: ref(name) });
const takes = (name: string): Operation['takes'] => ({ [JSON_TYPE]: ref(name) });

const pages: readonly Operation[] = [
  { path: '/', method: 'get', tag: 'page', summary: 'Choose a landlord.', gives: HTML },
  {
    path: '/{landlord}',
    method: 'get',
    tag: 'page',
    summary: 'The chat, or without JavaScript the first question as a form.',
    gives: HTML,
  },
  {
    path: '/{landlord}',
    method: 'post',
    tag: 'page',
    summary: 'One turn without JavaScript.',
    takes: FORM,
    gives: HTML,
  },
  { path: '/{landlord}/help', method: 'get', tag: 'page', summary: 'Safety and support, without a chat.', gives: HTML },
  {
    path: '/exit',
    method: 'get',
    tag: 'page',
    summary: 'Clears the device and goes on to a neutral site.',
    gives: { status: 303, type: 'text/plain' },
  },
  {
    path: '/exit',
    method: 'post',
    tag: 'page',
    summary: 'Ends the conversation whose token is in the body.',
    takes: { 'text/plain': { type: 'string' }, ...FORM },
    gives: { status: 204, type: 'text/plain' },
  },
];

const DL = '/v3/directline';
const directLine: readonly Operation[] = [
  {
    path: '/{landlord}/token',
    method: 'post',
    tag: 'direct-line',
    summary: 'A Direct Line token for a new conversation with this landlord.',
    takes: { [JSON_TYPE]: { type: 'object' } },
    gives: gives('PageToken'),
  },
  {
    path: `${DL}/tokens/generate`,
    method: 'post',
    tag: 'direct-line',
    summary: 'A token for a hub that holds a landlord’s secret.',
    takes: { [JSON_TYPE]: { type: 'object' } },
    gives: gives('Token'),
    signed: 'bearer',
  },
  {
    path: `${DL}/tokens/refresh`,
    method: 'post',
    tag: 'direct-line',
    summary: 'A later token for the same conversation.',
    gives: gives('Token'),
    signed: 'bearer',
  },
  {
    path: `${DL}/conversations`,
    method: 'post',
    tag: 'direct-line',
    summary: 'Starts the conversation: the bot speaks first.',
    gives: gives('Conversation', 201),
    signed: 'bearer',
  },
  {
    path: `${DL}/conversations/{conversationId}`,
    method: 'get',
    tag: 'direct-line',
    summary: 'Connects again, from a watermark.',
    gives: gives('Conversation'),
    signed: 'bearer',
  },
  {
    path: `${DL}/conversations/{conversationId}/activities`,
    method: 'get',
    tag: 'direct-line',
    summary: 'Activities after a watermark.',
    gives: gives('ActivitySet'),
    signed: 'bearer',
  },
  {
    path: `${DL}/conversations/{conversationId}/activities`,
    method: 'post',
    tag: 'direct-line',
    summary: 'One message of the person.',
    takes: takes('Activity'),
    gives: gives('ResourceResponse'),
    signed: 'bearer',
  },
  {
    path: `${DL}/conversations/{conversationId}/upload`,
    method: 'post',
    tag: 'direct-line',
    summary: 'Always refused: files are not accepted.',
    gives: gives('Error', 415),
    signed: 'bearer',
  },
];

const twilio: readonly Operation[] = [
  { path: '/twilio/messaging', summary: 'A text came in.' },
  { path: '/twilio/messaging/status', summary: 'What became of a text.' },
  { path: '/twilio/voice', summary: 'A call came in.' },
  { path: '/twilio/voice/turn', summary: 'Keys, speech or silence in a call.' },
  { path: '/twilio/voice/status', summary: 'A call ended.' },
  {
    path: '/twilio/voice/whisper',
    summary: 'What a handler hears before a call is put through.',
  },
  { path: '/twilio/voice/outgoing', summary: 'An officer picked up for a call they asked for.' },
  {
    path: '/twilio/voice/outgoing/connect',
    summary: 'The officer’s digits: the person is rung, if that may still be.',
  },
  { path: '/twilio/voice/outgoing/machine', summary: 'Who answered the person’s telephone: a machine is hung up on.' },
  { path: '/twilio/voice/outgoing/ended', summary: 'The call was connected, or was not.' },
  { path: '/twilio/voice/outgoing/leg', summary: 'The person’s part of the call rings, or ended.' },
  { path: '/twilio/voice/outgoing/status', summary: 'The officer’s part of the call ended.' },
].map(({ path, summary }: Pick<Operation, 'path' | 'summary'>): Operation => ({
  path,
  summary,
  method: 'post',
  tag: 'twilio',
  takes: FORM,
  gives: XML,
  signed: 'twilio',
}));

const others: readonly Operation[] = [
  {
    path: '/twilio/task-router',
    method: 'post',
    tag: 'twilio',
    summary: 'TaskRouter has found somebody for a task: what is to happen now.',
    takes: FORM,
    gives: { type: JSON_TYPE },
    signed: 'twilio',
    optional: true,
  },
  {
    path: '/api/messages',
    method: 'post',
    tag: 'azure',
    summary: 'Bot Framework Connector, for Azure channels and skills.',
    takes: takes('Activity'),
    gives: { type: JSON_TYPE },
    signed: 'bearer',
    optional: true,
  },
  {
    path: '/{landlord}/connect/token',
    method: 'post',
    tag: 'app',
    summary: 'Exchanges the app user’s access token for a Direct Line token.',
    gives: gives('PageToken'),
    signed: 'bearer',
  },
  { path: '/healthz', method: 'get', tag: 'operations', summary: 'The process is alive.', gives: gives('Status') },
  {
    path: '/readyz',
    method: 'get',
    tag: 'operations',
    summary: 'The database answers and we are not stopping.',
    gives: gives('Status'),
  },
  {
    path: '/metrics',
    method: 'get',
    tag: 'operations',
    summary: 'Counts and durations by route and code.',
    gives: { type: 'text/plain' },
  },
  { path: '/openapi.json', method: 'get', tag: 'operations', summary: 'This document.', gives: { type: JSON_TYPE } },
];

const directory: readonly Operation[] = [
  ['/directory', 'What this directory is.'],
  ['/directory/services', 'Support services, with search and pages.'],
  ['/directory/services/{id}', 'One service in full.'],
  ['/directory/service_at_locations', 'Services by place.'],
  ['/directory/service_at_locations/{id}', 'One service at one place in full.'],
  ['/directory/taxonomies', 'The lists of terms.'],
  ['/directory/taxonomies/{id}', 'One list of terms.'],
  ['/directory/taxonomy_terms', 'Terms.'],
  ['/directory/taxonomy_terms/{id}', 'One term.'],
].map(([path = '', summary = '']) => ({ path, method: 'get', tag: 'directory', summary, gives: { type: JSON_TYPE } }));

export const OPERATIONS: readonly Operation[] = [...pages, ...directLine, ...twilio, ...others, ...directory];
