/**
 * @file Lets React and a browser's page translation change the same document. A translator puts each text
 * into a `<font>` of its own, or a `<font>` with the translation in the text's place. React knows nothing
 * of these: it would throw when it next moves or removes such a text, and change texts that nobody sees.
 */

/** The element that a translator put in a text's place. */
const standIns = new WeakMap<Node, Element>();

/** @param root all that React renders lies within it */
export function surviveTranslation(root: Node): void {
  const observer = new MutationObserver(noteStandIns);
  observer.observe(root, { childList: true, subtree: true });
  // Called with their own nodes below.
  // oxlint-disable-next-line typescript/unbound-method
  const { insertBefore, removeChild } = Node.prototype;
  const nodeValue = Object.getOwnPropertyDescriptor(Node.prototype, 'nodeValue')!;
  const placeWithin = (parent: Node, node: Node) => {
    noteStandIns(observer.takeRecords());
    return childTowards(parent, node);
  };

  Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    if (!before || before.parentNode === this) return insertBefore.call(this, node, before) as T;
    return insertBefore.call(this, node, placeWithin(this, before) ?? null) as T;
  };

  Node.prototype.removeChild = function <T extends Node>(this: Node, child: T): T {
    if (child.parentNode === this) return removeChild.call(this, child) as T;
    const place = placeWithin(this, child);
    if (place) removeChild.call(this, place);
    return child;
  };

  Object.defineProperty(Node.prototype, 'nodeValue', {
    ...nodeValue,
    set(this: Node, value: string | null) {
      nodeValue.set!.call(this, value);
      if (this.isConnected || this.nodeType !== Node.TEXT_NODE) return;
      // The new text takes the place of the old one's translation, and is translated in its turn.
      noteStandIns(observer.takeRecords());
      standIns.get(this)?.replaceWith(this);
      standIns.delete(this);
    },
  });
}

function noteStandIns(records: readonly MutationRecord[]): void {
  for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
    for (const removed of removedNodes) {
      if (removed.nodeType !== Node.TEXT_NODE) continue;
      const standIn = [...addedNodes, previousSibling, nextSibling].find(isFont);
      if (standIn) standIns.set(removed, standIn);
    }
  }
}

/** React itself makes no such elements. */
function isFont(node: Node | null): node is Element {
  return node?.nodeName === 'FONT';
}

/** The child of `parent` that holds `node` or stands in for it. */
function childTowards(parent: Node, node: Node): Node | undefined {
  let place: Node | null = node.isConnected ? node : (standIns.get(node) ?? null);
  while (place && place.parentNode !== parent) place = place.parentNode;
  return place ?? undefined;
}
