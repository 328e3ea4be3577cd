/** A sentence of `locales/<lang>/rehearsal.json`, by its key there. The room's words come in from outside, like everybody's. */
export type Say = (key: string, vars?: Readonly<Record<string, string | number>>) => string;
