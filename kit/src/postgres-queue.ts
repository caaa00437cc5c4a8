/** What postgres.js keeps its connections and waiting statements in. */
interface Queue<Item> {
  readonly length: number;
  /** Takes one out, wherever it is; null when it is not there. */
  remove(item: Item): Item | null;
  push(item: Item): Item;
  shift(): Item | undefined;
}

// Moving all items for each that is taken would cost more than some that are empty.
const mostEmpty = 32;

/** First come, first served; `import-hooks.ts` puts it in the place of postgres.js' own. */
// biome-ignore lint/style/noDefaultExport: what it replaces is imported so.
export default function queue<Item>(initial: readonly Item[] = []): Queue<Item> {
  let items: (Item | undefined)[] = [...initial];
  let first = 0;
  return {
    get length() {
      return items.length - first;
    },
    remove(item) {
      const at = items.indexOf(item, first);
      if (at < 0) return null;
      items.splice(at, 1);
      return item;
    },
    push(item) {
      items.push(item);
      return item;
    },
    shift() {
      if (first === items.length) return undefined;
      const item = items[first];
      items[first] = undefined;
      first += 1;
      if (first > mostEmpty && first * 2 >= items.length) {
        items = items.slice(first);
        first = 0;
      }
      return item;
    },
  };
}
