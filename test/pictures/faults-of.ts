/**
 * Faults of the current layout that a person would notice. Runs in the document, so it must not use
 * anything from outside the function.
 */
export function faultsOf(): string[] {
  const LEAST = 43.5;
  const faults = new Set<string>();
  const named = (element: Element) => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `<${element.tagName.toLowerCase()} ${element.className}> ${name.trim().slice(0, 40)}`;
  };
  const isSeen = (element: Element) => {
    const { width, height, right, bottom, left, top } = element.getBoundingClientRect();
    return (
      width > 1 &&
      height > 1 &&
      right > 0 &&
      bottom > 0 &&
      left < innerWidth &&
      top < innerHeight &&
      element.checkVisibility({ opacityProperty: false, visibilityProperty: true })
    );
  };
  const targets =
    'button, a[href], input, select, textarea, summary, [role="tab"], [role="button"]';
  for (const element of document.querySelectorAll(targets)) {
    if (!isSeen(element)) continue;
    // The label of a box is part of its target.
    const touched = element.closest('label') ?? element;
    const { width, height } = touched.getBoundingClientRect();
    if (width < LEAST || height < LEAST) {
      faults.add(`target ${Math.round(width)}×${Math.round(height)}: ${named(element)}`);
    }
  }
  for (const element of document.querySelectorAll('body *')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '',
    );
    if (!hasText || !isSeen(element)) continue;
    const { overflowX, overflowY, textOverflow, clipPath } = getComputedStyle(element);
    if (clipPath !== 'none') continue;
    const { scrollWidth, clientWidth, scrollHeight, clientHeight } = element;
    const isCutWide = overflowX !== 'visible' && scrollWidth > clientWidth + 1;
    const isCutHigh = overflowY === 'hidden' && scrollHeight > clientHeight + 2;
    if (isCutWide || isCutHigh) {
      faults.add(`text cut${textOverflow === 'ellipsis' ? ' (…)' : ''}: ${named(element)}`);
    }
    const box = element.getBoundingClientRect();
    if (overflowX === 'visible' && scrollWidth > clientWidth + 2 && clientWidth > 0) {
      faults.add(`text runs out of its box: ${named(element)}`);
    }
    if (box.right > innerWidth + 1 && box.width < innerWidth) {
      faults.add(`beyond the right edge: ${named(element)}`);
    }
  }
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.add(`the page is ${scrollWidth} wide in ${innerWidth}`);
  return [...faults];
}
