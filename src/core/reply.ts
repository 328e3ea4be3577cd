/** What goes back to the person, as its channel sends it. Stored with the turn: a repeat gets the same bytes. */
export type Activity = Readonly<Record<string, unknown>> & { readonly type: string };

export type Reply =
  | { readonly kind: 'activities'; readonly activities: readonly Activity[] }
  /** Each text is one or more whole messages, GSM-7 where the words allow. None: we say nothing. */
  | { readonly kind: 'texts'; readonly texts: readonly string[] }
  | { readonly kind: 'twiml'; readonly twiml: string };
