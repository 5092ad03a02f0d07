import { useIntl } from 'react-intl';
import type { Item } from '../../../shared/contract/state';
import { allergyNames } from '../../../shared/domain/allergies';
import { useAllergyText } from '../../say/allergens';
import { useCourseName } from '../../say/course';
import { rowText } from '../../say/number';
import { Changed } from './changed';

/** What was changed about a sent line since a cook last saw it, each as old ▶ new. */
export function LineChanges({ item }: { item: Item }) {
  const intl = useIntl();
  const courseName = useCourseName();
  const allergyText = useAllergyText();
  const { was } = item.changed ?? {};
  if (!was) return null;
  const none = intl.formatMessage({ id: 'changed.none' });
  const list = (texts: readonly string[]) => (texts.length > 0 ? rowText(intl, texts) : none);
  const seat = (at: number | null | undefined) =>
    at === null || at === undefined
      ? intl.formatMessage({ id: 'changed.noSeat' })
      : intl.formatMessage({ id: 'common.seat' }, { seat: at });
  const where = (toGo: boolean | undefined) =>
    intl.formatMessage({ id: toGo ? 'line.toGo' : 'line.toStay' });
  const allergies = (of: Parameters<typeof allergyNames>[0]) =>
    list(allergyNames(of).map(allergyText));
  return (
    <>
      {was.modifiers !== undefined && (
        <Changed was={list(was.modifiers)} now={list(item.modifiers)} />
      )}
      {was.note !== undefined && <Changed was={was.note ?? none} now={item.note ?? none} />}
      {was.seat !== undefined && <Changed was={seat(was.seat)} now={seat(item.seat)} />}
      {was.course !== undefined && (
        <Changed was={courseName(was.course)} now={courseName(item.course)} />
      )}
      {was.toGo !== undefined && <Changed was={where(was.toGo)} now={where(item.toGo)} />}
      {(was.allergens !== undefined || was.allergies !== undefined) && (
        <Changed
          was={allergies({
            allergens: (was.allergens === undefined ? item.allergens : was.allergens) ?? undefined,
            allergies: was.allergies ?? item.allergies,
          })}
          now={allergies(item)}
        />
      )}
    </>
  );
}
