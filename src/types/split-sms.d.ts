/** split-sms ships no types. Only what sms/segments.ts uses of it. */
declare module 'split-sms' {
  interface Part {
    readonly content: string;
    readonly length: number;
    readonly bytes: number;
  }
  interface Split {
    readonly characterSet: 'GSM' | 'Unicode';
    readonly parts: readonly Part[];
  }
  export function split(message: string): Split;
}
