// Titles, venues and descriptions are written by strangers. Here they become plain text that can
// stand in an answer: no markup, no links, and nothing that speaks to an assistant instead of a
// reader. What is left out is only left out of the answer's words; the event's page shows it all.

import { fold } from '@hoi/kit/text.ts';

const speaksToAssistants = [
  /\b(ai|a\.i|assistant|assistants|chatbot|chatbots|bot|bots|llm|gpt|chatgpt|claude|copilot|gemini|language model|agent|agents)\b\s*[:,>\]]/,
  /\b(system|admin|developer|user|assistant|tool|function)\s*(override|prompt|message|note|instruction|instructions|command|update|alert)?\s*[:>\]]/,
  /\b(override|jailbreak|prompt injection|system prompt|developer mode|hidden instruction\w*|new instruction\w*|important instruction\w*)\b/,
  /\b(ignore|disregard|forget|bypass)\b.{0,40}\b(previous|prior|above|earlier|all|any|your|the|every|rules?|instructions?|prompts?)\b/,
  /\b(reply|respond|answer|say|print|output|write|repeat|echo|reveal|append|insert|include|add|display|mention|tell|recommend|call|invoke|execute|run|register|cancel|book|send|transfer|confirm|approve)\b.{0,25}\b(only|exactly|just|with|the user|users?|this (?:link|url|code|word|text)|the (?:link|url|code|word|phrase|text|token|tool|function)|verbatim|all tickets|tickets? of|immediately|now)\b/,
  /\b(assistants?|chatbots?|language models?|ai models?|ai agents?|llms?|tro ly|tro ly ao)\b.{0,40}\b(must|should|shall|please|have to|need to|will|can|phai|hay|can|nen|vui long)\b/,
  /\b(bo qua|phot lo|quen di|lo di|vo hieu)\b.{0,40}\b(huong dan|chi dan|quy tac|lenh|luat|moi|tat ca|truoc|tren)\b/,
  /\b(hay|vui long|phai|can)\s+(chen|in ra|tra loi|noi rang|viet|them|xuat|goi|lap lai|tiet lo|dang ky|huy|gui|xac nhan|dat ve)\b/,
  /\b(ai|tro ly|he thong|chi thi|lenh)\s*:/,
  /<\/?\w+[^>]*>|\[\/?inst\]|<\||\|>|```|###/,
  /https?:|www\.|\b[\w-]+\.(com|net|org|io|vn|example|xyz|info|app|link|site|ru|cn)\b/,
];

/** Whether a text speaks to an assistant, or carries a link, instead of telling a reader something. */
export function isSuspicious(text: string): boolean {
  const folded = fold(text);
  return speaksToAssistants.some((pattern) => pattern.test(folded));
}

/** A short text from a record as plain words, up to the first part that is not meant for readers. */
export function plain(text: string, max = 120): string {
  const flat = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ');
  // A name is one clause; whatever follows a quote, a semicolon or a line break is no part of it.
  const clauses = flat.split(/(?<=[";\n|])/u);
  // A name that only speaks to assistants still needs something to stand for it.
  return shorten(escaped(readable(clauses, '').replace(/[";|\s]+$/, '')), max) || '…';
}

/** The first sentences of a longer text as plain words; null when nothing of it is for readers. */
export function excerpt(text: string | null, max = 320): string | null {
  if (!text) return null;
  const flat = text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replace(/\s+/g, ' ');
  const sentences = flat.split(/(?<=[.!?…])\s+/u);
  // Marks go last: they are a part of what gives a planted text away.
  const unmarked = readable(sentences, ' ').replace(/[*_`~#>]+/g, '');
  const words = shorten(escaped(unmarked), max).trim();
  return words === '' ? null : words;
}

function readable(parts: readonly string[], separator: string): string {
  const kept: string[] = [];
  for (const part of parts) {
    // One bad sentence may be continued by the next, so nothing after it is trusted either.
    if (isSuspicious(part)) break;
    kept.push(part);
  }
  return kept.join(separator).trim();
}

const escaped = (text: string) =>
  text.replace(/[[\]<>*_`\\]/g, (sign) => (sign === '[' ? '(' : sign === ']' ? ')' : ''));

function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  return `${text.slice(0, max).replace(/\s+\S*$/, '')}…`;
}
