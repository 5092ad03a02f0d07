import { CircleAlert } from 'lucide-react';
import { useIntl } from 'react-intl';
import { tableInSentence } from '../../say/place';
import frame from '../form/form-frame.module.css';
import type { Reference } from '../house/references';

const SHOWN = 12;

/** Why a thing cannot be removed or renamed: the things that refer to it, by name. */
export function Uses({ name, uses }: { name: string; uses: readonly Reference[] }) {
  const intl = useIntl();
  const nameOf = ({ type, name }: Reference): string =>
    type === 'table' || type === 'table-page' ? tableInSentence(intl, name) : name;
  if (uses.length === 0) return null;
  return (
    <div className={frame.note} role="alert">
      <CircleAlert aria-hidden="true" />
      <p>{intl.formatMessage({ id: 'uses' }, { name, count: uses.length })}</p>
      <ul>
        {uses.slice(0, SHOWN).map((use) => (
          <li key={`${use.type} ${use.name}`}>
            {intl.formatMessage({ id: `uses.${use.type}` }, { name: nameOf(use) })}
          </li>
        ))}
        {uses.length > SHOWN && (
          <li>{intl.formatMessage({ id: 'uses.more' }, { count: uses.length - SHOWN })}</li>
        )}
      </ul>
    </div>
  );
}
