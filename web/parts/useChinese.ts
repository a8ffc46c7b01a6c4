import { useEffect } from "react";
import type { Language } from "../place/usePlace.ts";

const HAN = /\p{Script=Han}/u;
/** A word of running English; PM2.5, mg/m³ and PPP stand in Chinese as well. */
const ENGLISH = /[A-Za-z][a-z]{2}/;
const NAMED = ["title", "aria-label", "placeholder"];

/**
 * The page's language. On an English page, what stands in Chinese says so: a voice reads it as Chinese, and its glyphs are Chinese ones
 * (WCAG 2.2, 3.1.2). Data in Chinese stand everywhere; so this is done here once, for what the page has drawn.
 */
export function useChinese(language: Language): void {
  useEffect(() => {
    // first: what is marked is what differs from it
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    if (language !== "en") return undefined;
    const watched = new MutationObserver((changes) => {
      for (const element of new Set(changes.map(elementOf))) if (element?.isConnected) mark(element);
    });
    mark(document.body);
    watched.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMED });
    return () => {
      watched.disconnect();
      for (const each of document.querySelectorAll("[data-tongue]")) unmark(each);
    };
  }, [language]);
}

const elementOf = ({ target }: MutationRecord): Element | null => (target instanceof Element ? target : target.parentElement);

/** An element and all below it; the upper ones first, because the lower ones inherit. */
function mark(element: Element): void {
  turn(element);
  for (const each of element.querySelectorAll("*")) turn(each);
}

function turn(element: Element): void {
  // the language that somebody meant; and the text that is being written belongs to its editor
  if ((element.hasAttribute("lang") && !element.hasAttribute("data-tongue")) || element.closest("[contenteditable]")) return;
  const own = [...element.childNodes].map((each) => (each.nodeType === Node.TEXT_NODE ? each.nodeValue : "")).join("");
  const text = own.trim() === "" ? NAMED.map((each) => element.getAttribute(each) ?? "").join(" ") : own;
  const inherited = element.parentElement?.closest("[lang]")?.getAttribute("lang") ?? "en";
  const [chinese, english] = [HAN.test(text), ENGLISH.test(text)];
  // where both stand in one text, whoever wrote it marks the names in it (parts/Text)
  const tongue = chinese === english ? inherited : chinese ? "zh-CN" : "en";
  if (tongue === inherited) return unmark(element);
  element.setAttribute("lang", tongue);
  element.setAttribute("data-tongue", "");
}

function unmark(element: Element): void {
  if (!element.hasAttribute("data-tongue")) return;
  element.removeAttribute("lang");
  element.removeAttribute("data-tongue");
}
