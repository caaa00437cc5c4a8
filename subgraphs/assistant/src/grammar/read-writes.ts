import { call } from './frame.ts';
import * as intents from './intents.ts';
import { takeQuantity } from './quantity.ts';
import { named, nameLeft, onlyShown, type Reader } from './reader.ts';
import { takeReference } from './references.ts';
import { phrase } from './scan.ts';

/** Wishes to give a place up. */
export const cancellation: Reader = (text, around) => {
  const scan = named(text);
  if (!scan.has(intents.cancels)) return null;
  scan.takeAll(intents.cancels);
  scan.takeAll(intents.owns);
  scan.takeAll(politeness);
  const { id } = takeReference(scan, around.previous, around.eventId);
  takeQuantity(scan);
  const name = nameLeft(scan, around);
  return call('cancel_registration', { event: scan.name ?? id ?? name ?? onlyShown(around) });
};

/** Wishes for a place. */
export const registration: Reader = (text, around) => {
  const scan = named(text);
  const isSure = scan.name !== null || scan.has(intents.registersForSure);
  if (!scan.has(intents.registers) || !isSure) return null;
  if (scan.has(intents.asks.availability) || scan.has(intents.asks.price)) return null;
  if (scan.name === null && scan.has(intents.seeks)) return null;
  const quantity = takeQuantity(scan);
  const { id } = takeReference(scan, around.previous, around.eventId);
  scan.takeAll(intents.registers);
  scan.takeAll(politeness);
  const name = nameLeft(scan, around);
  return call('register', {
    event: scan.name ?? id ?? name ?? around.eventId ?? onlyShown(around),
    quantity: quantity === 1 ? undefined : quantity,
  });
};

const politeness = phrase([
  'don’?t ask(?: me)?|just do it|no questions(?: asked)?|right (?:now|away)|immediately',
  'asap|without (?:asking|confirmation|confirming)|do it|any ?more|nữa',
  'không cần (?:hỏi|xác nhận)|khỏi (?:hỏi|xác nhận)|làm luôn|ngay lập tức|please|pls',
  'thanks|cảm ơn|for me|for us|cho mk|cho mình|cho tôi|cho em|giúp mình|giúp tôi',
  'giúp em|giúp mk|giùm mình|rồi|với nhé|nhé|nha|ạ|luôn|tickets?|seats?|spots?|places?',
  'vé|chỗ|sự kiện|event|the event|buổi|i’?m (?:sick|busy)|sorry|có việc bận|bận',
  'something came up|to|for|at',
]);
