/** @file Cards that are not what they say: cut, with characters and values of another kind. The same ones each time. */
import { createRandom } from '../random/random';

/** @param card a whole one */
export function* hostileCards(card: string, count: number): Generator<string> {
  const random = createRandom(1, 'hostile cards');
  const upTo = (last: number) => random.integer(0, last);
  const oneOf = <Value>(values: readonly Value[]) => values[upTo(values.length - 1)]!;
  const values = [
    ...['-1', '1e300', '1e999', '9007199254740993', '0.5', 'null', 'true', '""', '{}', '[]', '[[]]'],
    ...['"<img src=x onerror=alert(1)>"', '"__proto__"', '"constructor"', '"\\ud800"', '"a\\u202eb"'],
    ...['{"__proto__":{"polluted":1}}', '{"length":1e9}', '"' + 'x'.repeat(500) + '"', '"\\u0000"'],
    '['.repeat(280) + ']'.repeat(280),
  ];
  const characters = Array.from('[]{}",:\\0189-.eE<>&/ \u0000\u202e가\ud800');
  const cut = () => card.slice(0, upTo(card.length));
  const otherValue = () => {
    const places = [...card.matchAll(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|null|\[[^[\]]*\]/g)];
    const { index, 0: found } = oneOf(places);
    return card.slice(0, index) + oneOf(values) + card.slice(index + found.length);
  };
  const otherCharacters = () => {
    let text = card;
    for (let i = upTo(3); i >= 0; i--) {
      const at = upTo(text.length);
      text = text.slice(0, at) + oneOf(characters) + text.slice(at + upTo(1));
    }
    return text;
  };
  const moved = () => {
    const [from, to] = [upTo(card.length), upTo(card.length)].sort((a, b) => a - b) as [number, number];
    const at = upTo(card.length);
    return card.slice(0, at) + card.slice(from, to) + card.slice(at);
  };
  const twice = () => card + oneOf(['', '\n', ',']) + card;
  for (let i = 0; i < count; i++) yield oneOf([cut, otherValue, otherCharacters, otherValue, moved, twice])();
}
