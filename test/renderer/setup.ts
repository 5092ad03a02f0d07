import * as matchers from '@testing-library/jest-dom/matchers';
import type {} from '@testing-library/jest-dom/vitest';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, expect, vi } from 'vitest';

expect.extend(matchers);

// Workers keep loaded node_modules from file to file; our own modules start new in each file.
vi.resetModules();

/**
 * These tests load no style sheet, so an element's look depends on its tag, its own `style` and `hidden`. jsdom would
 * match its whole default sheet against every element, which takes most of the time of queries by role and name.
 */
const INLINE = new Set(
  'A ABBR B BDI BUTTON CODE EM I INPUT KBD LABEL S SMALL SPAN STRONG SVG'.split(' '),
);
const styles = new Map<string, CSSStyleDeclaration>();

function styleOf(display: string, own = ''): CSSStyleDeclaration {
  const key = `${display};${own}`;
  let style = styles.get(key);
  if (!style) {
    style = document.createElement('div').style;
    style.cssText = `display: ${display}; visibility: visible; ${own}`;
    styles.set(key, style);
  }
  return style;
}

window.getComputedStyle = (element) => {
  if (element instanceof HTMLElement && element.hidden) return styleOf('none');
  const display = INLINE.has(element.tagName.toUpperCase()) ? 'inline' : 'block';
  return styleOf(display, element.getAttribute('style') ?? '');
};

// No style hides anything here, and checking that at every ancestor of every button is slow.
configure({ defaultHidden: true, asyncUtilTimeout: 15_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});
