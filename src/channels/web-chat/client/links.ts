/**
 * Our own links leave one entry in the browser's history, not one a page, so that Exit can replace it and Back shows nothing.
 * Once a conversation has begun they open beside it instead, because it lives in this tab's memory.
 */
const ours = (link: HTMLAnchorElement): boolean =>
  link.origin === window.location.origin && !link.classList.contains('exit');

const plainClick = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;

/** Pages of ours take this one's place in the history. */
export function keepOneEntry(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || !ours(link) || link.target !== '' || !plainClick(event)) return;
    event.preventDefault();
    window.location.replace(link.href);
  });
}

/** `hint` says that a link opens in a new tab, for those who cannot see it happen. */
export function openBeside(hint: string): void {
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('a:not(.exit)'))) {
    if (link.target !== '' || link.closest('#ended')) continue;
    link.target = '_blank';
    link.rel = 'noopener noreferrer';
    link.append(` ${hint}`);
  }
}
