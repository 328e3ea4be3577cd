/**
 * News of a case that nobody of the staff has read yet: somebody came back, or tried to with wrong words. It stands on the
 * list until somebody says that they have read it, and goes by nothing else (R16). Pure.
 */
import { NEWS, type Case, type News } from '../core/case';
import type { Instant } from '../core/ids';

/** One of a kind, the latest. */
export const withNews = <File extends Case>(file: File, code: News['code'], at: Instant): File => ({
  ...file,
  news: [...(file.news ?? []).filter((one) => one.code !== code), { code, at }],
});

/** In the order they came. */
export const newsOf = ({ news = [] }: Pick<Case, 'news'>): readonly News[] =>
  news.filter(({ code }) => NEWS.includes(code)).toSorted((one, other) => one.at - other.at);
