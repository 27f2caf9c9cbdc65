import { IconButton } from './Button';
import { DownIcon, UpIcon } from './Icons';
import './OrderList.css';

/** Things to put in order with two buttons each, by touch, pointer or keyboard; the focus stays with what moves. */
export function OrderList({
  label,
  items,
  order,
  onOrder,
  words,
  aside,
  locked = false,
}: {
  readonly label: string;
  readonly items: readonly string[];
  /** Indices of the items, first to last. */
  readonly order: readonly number[];
  readonly onOrder: (order: readonly number[]) => void;
  readonly words: { readonly up: (item: string) => string; readonly down: (item: string) => string };
  /** Beside each item: e.g. what was measured. */
  readonly aside?: (item: number) => string | undefined;
  readonly locked?: boolean;
}) {
  const move = (at: number, by: number) => {
    const to = at + by;
    if (to < 0 || to >= order.length) return;
    const next = [...order];
    [next[at], next[to]] = [next[to], next[at]];
    onOrder(next);
  };
  return (
    <ol className="order-list" aria-label={label}>
      {order.map((item, at) => (
        <li key={item}>
          <span>{items[item]}</span>
          {aside?.(item) && <strong>{aside(item)}</strong>}
          {!locked && (
            <span className="order-buttons">
              <IconButton
                small
                label={words.up(items[item])}
                icon={<UpIcon />}
                disabled={at === 0}
                onPress={() => move(at, -1)}
              />
              <IconButton
                small
                label={words.down(items[item])}
                icon={<DownIcon />}
                disabled={at === order.length - 1}
                onPress={() => move(at, 1)}
              />
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
