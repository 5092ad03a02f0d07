import { TextField } from '../../ui/text-field';
import { inText } from '../orders/problems';
import { useProblemText } from './problem-text';

type Props = {
  label: string;
  placeholder?: string;
  value: string;
  kind: 'name' | 'note';
  /** Several rows, for a note. */
  rows?: number;
  onChange(value: string): void;
  onEnter?(): void;
};

/** A text of an order. Too long or not allowed is said under it; nothing is cut away. */
export function OrderText({ kind, ...field }: Props) {
  const problemText = useProblemText();
  const problem = inText(field.value, kind);
  return <TextField {...field} problem={problem && problemText(problem)} />;
}
