const patienceMs = 5_000;

/** Puts focus on the heading of a page as soon as it is on screen, so that keyboard and screen reader go on there. */
export function focusOnPage(id: string): void {
  const until = performance.now() + patienceMs;
  const look = () => {
    const heading = document.querySelector<HTMLElement>(`[data-page="${CSS.escape(id)}"] h2`);
    if (heading) heading.focus({ preventScroll: false });
    else if (performance.now() < until) requestAnimationFrame(look);
  };
  look();
}
