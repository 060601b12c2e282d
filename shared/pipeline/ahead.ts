/**
 * Each item's answer, in the items' order, with at most `most` asked for ahead of the one in hand: what is far away is
 * not waited for one by one, and never is all of it in memory. A failure is thrown at its place.
 */
export async function* ahead<Item, Answer>(
  items: Iterable<Item>,
  ask: (item: Item) => Promise<Answer>,
  most = 8,
): AsyncGenerator<Answer> {
  const asked: Promise<Answer>[] = [];
  for (const item of items) {
    const answer = ask(item);
    answer.catch(() => undefined);
    asked.push(answer);
    const due = asked.length > most && asked.shift();
    if (due) yield await due;
  }
  for (let due = asked.shift(); due; due = asked.shift()) yield await due;
}
