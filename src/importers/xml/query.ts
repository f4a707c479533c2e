import type { XmlElement } from './read-elements.ts';

/** The child elements named `name`. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  );
}

/** The first element at the end of a path of child names. */
export function find(element: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => childrenOf(at, name)[0], element);
}

/** All elements named `name` within, at any depth, in order. */
export function findAll(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (at: XmlElement) => {
    for (const child of at.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  if (element !== undefined) visit(element);
  return found;
}

/** All text within an element, as it stands; formulas in MathML joined without spaces. `''` for undefined. */
export function textOf(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  if (element.name === 'math') return element.children.map(textOrString).join('').replace(/\s+/gu, '');
  if (element.name === 'br' || element.name === 'p') return ` ${element.children.map(textOrString).join('')} `;
  return element.children.map(textOrString).join('');
}

function textOrString(child: XmlElement | string): string {
  return typeof child === 'string' ? child : textOf(child);
}
