import { withinSentence } from '../../shared/views/plain-text';

type Dish = { name: string; quantity: number };

const QUARTERS = ['', '¼', '½', '¾'];

/** How many of a dish, with halves and quarters as fractions: "2", "½", "1¾". */
export function quantityText(quantity: number): string {
  const whole = Math.trunc(quantity);
  const fraction = QUARTERS[Math.round((quantity - whole) * 4)] ?? '';
  return fraction !== '' && whole === 0 ? fraction : `${whole}${fraction}`;
}

/** A line of a ticket. Always begins with the quantity: "1 Churros". */
export const lineText = ({ name, quantity }: Dish): string =>
  `${quantityText(quantity)} ${withinSentence(name)}`;

/** A dish in a list of dishes to carry: "Churros", "2 × Churros". */
export const dishText = ({ name, quantity }: Dish): string =>
  quantity === 1 ? withinSentence(name) : `${quantityText(quantity)} × ${withinSentence(name)}`;
