import { TextField } from '../../ui/text-field';
import { inText } from '../orders/problems';
import { useProblemText } from './problem-text';

type Props = {
  label: string;
  placeholder?: string;
  value: string;
  kind: 'name' | 'note';
  /** The number of rows, for a note. */
  rows?: number;
  onChange(value: string): void;
  onEnter?(): void;
};

/** A text field of an order. It shows a problem below text that is too long or not allowed, and cuts nothing. */
export function OrderText({ kind, ...field }: Props) {
  const problemText = useProblemText();
  const problem = inText(field.value, kind);
  return <TextField {...field} problem={problem && problemText(problem)} />;
}
