import * as Y from "yjs";
import { type EditableBlock, inlineOf, type Piece, piecesOf } from "../../../documents/index.ts";

/**
 * The shared document of a month's text. Its fragment holds one element `block` for each block with its id, kind and
 * goal as attributes: turning a paragraph into an item must not replace the element in which somebody else types. In it
 * stand words and `chip` elements (attribute `code`). The run-in heading of an item is the words at its start that are
 * marked `lead`.
 */
export const FRAGMENT = "text";
const LEAD = { lead: {} };
const BLOCK = "block";
const kinds: ReadonlySet<unknown> = new Set<EditableBlock["kind"]>(["heading", "item", "paragraph"]);

/** The first update of a document: the template as it stands. Made by the server once, so that no two beginnings meet. */
export function seedOf(blocks: readonly EditableBlock[]): Uint8Array {
  const doc = new Y.Doc();
  doc.getXmlFragment(FRAGMENT).push(blocks.map(elementOf));
  return Y.encodeStateAsUpdate(doc);
}

function elementOf(block: EditableBlock): Y.XmlElement {
  const element = new Y.XmlElement(BLOCK);
  element.setAttribute("id", block.id);
  element.setAttribute("kind", block.kind);
  const children: (Y.XmlElement | Span[])[] = [];
  const say = (span: Span): void => {
    const last = children.at(-1);
    if (Array.isArray(last)) last.push(span);
    else children.push([span]);
  };
  if (block.kind === "item") {
    if (block.goal !== undefined) element.setAttribute("goal", block.goal);
    if (block.heading !== "") say({ insert: `${block.heading}。`, attributes: LEAD });
  }
  for (const piece of piecesOf(block.text)) {
    if (piece.kind === "text") say({ insert: piece.text });
    else children.push(chip(piece.code));
  }
  element.insert(0, children.map((each) => (Array.isArray(each) ? words(each) : each)));
  return element;
}

/** Neighbouring words are one text, as the editor has them. */
interface Span { readonly insert: string; readonly attributes?: object }

function words(spans: readonly Span[]): Y.XmlText {
  const made = new Y.XmlText();
  made.applyDelta([...spans]);
  return made;
}

function chip(code: string): Y.XmlElement {
  const made = new Y.XmlElement("chip");
  made.setAttribute("code", code);
  return made;
}

export function documentOf(updates: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const each of updates) Y.applyUpdate(doc, each);
  });
  return doc;
}

/** Whether it is an update at all, and one that a document of blocks can take. */
export function isUpdate(update: Uint8Array): boolean {
  try {
    Y.decodeUpdate(update);
    return true;
  } catch {
    return false;
  }
}

interface Run { readonly piece: Piece; readonly lead: boolean }

/** The blocks as the document has them now. What has no kind that is known is a paragraph: no word is left out. */
export function blocksIn(doc: Y.Doc): EditableBlock[] {
  return doc.getXmlFragment(FRAGMENT).toArray().flatMap((element, i): EditableBlock[] => {
    if (!(element instanceof Y.XmlElement)) return [];
    const stated: unknown = element.getAttribute("kind");
    const kind = kinds.has(stated) ? stated as EditableBlock["kind"] : "paragraph";
    const id = String(element.getAttribute("id") ?? `unnamed-${i + 1}`);
    const runs = element.toArray().flatMap(runsOf);
    if (kind !== "item") return [{ kind, id, text: textOf(runs) }];
    const goal: unknown = element.getAttribute("goal");
    // a heading is words alone: a figure ends it
    const figure = runs.findIndex(({ piece }) => piece.kind === "chip");
    const end = runs.slice(0, figure < 0 ? undefined : figure).findLastIndex((each) => each.lead) + 1;
    const heading = textOf(runs.slice(0, end)).replace(/。$/, "");
    return [{ kind, id, ...(typeof goal === "string" && goal !== "" ? { goal } : {}), heading, text: textOf(runs.slice(end)) }];
  });
}

const textOf = (runs: readonly Run[]): string => inlineOf(runs.map(({ piece }) => piece));

function runsOf(node: Y.XmlElement | Y.XmlText | Y.XmlHook): Run[] {
  if (node instanceof Y.XmlText) {
    return (node.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[]).flatMap(({ insert, attributes }) =>
      (typeof insert === "string" ? [{ piece: { kind: "text", text: insert }, lead: attributes?.["lead"] !== undefined }] : []));
  }
  if (!(node instanceof Y.XmlElement) || node.nodeName !== "chip") return [];
  return [{ piece: { kind: "chip", code: String(node.getAttribute("code") ?? "") }, lead: false }];
}
