import { withinSentence } from '../../shared/views/plain-text';

type Dish = { name: string; quantity: number };

/** A line of a ticket. Always begins with the quantity: "1 Churros". */
export const lineText = ({ name, quantity }: Dish): string => `${quantity} ${withinSentence(name)}`;

/** A dish in a list of dishes to carry: "Churros", "2 × Churros". */
export const dishText = ({ name, quantity }: Dish): string =>
  quantity === 1 ? withinSentence(name) : `${quantity} × ${withinSentence(name)}`;
