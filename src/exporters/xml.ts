import { escapeXml } from '../visual/escape-xml.ts';

/** ` name="value"` for each attribute that is not `null`, in order. */
export function xmlAttributes(attributes: Readonly<Record<string, string | number | null>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escapeXml(String(value))}"`))
    .join('');
}
