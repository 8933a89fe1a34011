import { parseSync } from 'vite';

/** What somebody may read on the screen, with the line it stands in. */
export type Text = { line: number; text: string };

type Node = { type: string; start: number; [key: string]: unknown };

/** Attributes that are for the machine: no word in them is read by anybody. */
const silent =
  /^(?:className|id|htmlFor|key|type|role|to|href|src|d|viewBox|style|look|name|value|fill|data-.*|aria-(?:labelledby|describedby|controls|live|current|pressed|expanded|hidden))$/u;

/** Calls whose arguments are for the machine. */
const silentCalls =
  /^(?:matchMedia|querySelector|querySelectorAll|getElementById|closest|import|Error|RegExp|picklist|literal)$/u;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

/** Letters with a space between them, or a word that begins as a sentence does. */
const isProse = (text: string) => /\p{L}.*\s.*\p{L}|\p{L}+ $|^ \p{L}|^\p{Lu}\p{Ll}+[.?!…:]?$/su.test(text);

/**
 * Every text of a source file in its order: what stands between tags, what is given to an attribute that is read, and every
 * other string that is made of words. What is put in between is shown as `…`.
 */
export function textsIn(file: string, source: string): Text[] {
  const { program } = parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts' });
  const found: Text[] = [];
  const add = ({ start }: Node, text: string) => {
    const words = text.replace(/\s+/gu, ' ').trim();
    if (/\p{L}/u.test(words) && words !== 'true')
      found.push({ line: source.slice(0, start).split('\n').length, text: words });
  };
  /** `shown`: whatever string comes out of here is on the screen, a single small word too. */
  const walk = (node: unknown, shown: boolean): void => {
    if (Array.isArray(node)) for (const one of node) walk(one, shown);
    if (!isNode(node)) return;
    const each = (keys: readonly string[], still: boolean) => keys.forEach((key) => walk(node[key], still));
    const rest = (but: readonly string[], still: boolean) =>
      each(
        Object.keys(node).filter((key) => !but.includes(key)),
        still,
      );
    switch (node.type) {
      case 'JSXText':
        return add(node, String(node.value));
      case 'Literal':
        if (typeof node.value === 'string' && (shown || isProse(node.value))) add(node, node.value);
        return;
      case 'TemplateLiteral': {
        const pieces = (node.quasis as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
        if (shown || isProse(pieces.join('x'))) add(node, pieces.join('…'));
        return each(['expressions'], false);
      }
      case 'JSXAttribute': {
        const { name } = node.name as { name: string };
        if (!silent.test(name)) each(['value'], /^(?:aria-|title|label|alt|placeholder|heading)/u.test(name));
        else if (isNode(node.value) && node.value.type === 'JSXExpressionContainer') walk(node.value, false);
        return;
      }
      case 'JSXElement':
      case 'JSXFragment':
        each(['openingElement'], false);
        return each(['children'], true);
      case 'ConditionalExpression':
        walk(node.test, false);
        return each(['consequent', 'alternate'], shown);
      case 'LogicalExpression':
        walk(node.left, shown && node.operator !== '&&');
        return each(['right'], shown);
      case 'CallExpression':
      case 'NewExpression': {
        const { name, property } = node.callee as { name?: string; property?: { name: string } };
        if (silentCalls.test(name ?? property?.name ?? '')) return;
        walk(node.callee, shown);
        return each(['arguments'], shown && name !== undefined);
      }
      case 'MemberExpression':
        return each(['object'], shown);
      case 'Property': {
        const key = node.key as Node & { name?: string; value?: unknown };
        const name = String(key.name ?? key.value);
        if (isProse(name)) add(key, name);
        return each(['value'], false);
      }
      case 'JSXExpressionContainer':
      case 'ArrayExpression':
        return rest([], shown);
      case 'BinaryExpression':
        if (node.operator === '+') each(['left', 'right'], shown);
        return;
      case 'SwitchCase':
        return each(['consequent'], false);
      case 'ImportDeclaration':
      case 'ImportExpression':
      case 'ExportAllDeclaration':
      case 'TSTypeAliasDeclaration':
      case 'TSInterfaceDeclaration':
      case 'TSTypeAnnotation':
      case 'TSTypeParameterInstantiation':
        return;
      default:
        rest(['source', 'typeAnnotation', 'key'], false);
    }
  };
  walk(program, false);
  return found;
}
