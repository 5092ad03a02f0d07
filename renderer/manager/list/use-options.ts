import { useCourseName } from '../../say/course';
import { useSay } from '../../say/use-say';
import { useHouse } from '../../state/hooks';
import type { Option } from '../form/inputs';
import { AS_CATEGORY, COURSE_VALUES, NOW } from '../kinds/course';

/** The courses to choose from; `usual` is what holds without a choice. */
export function useCourseOptions(usual: string): Option[] {
  const say = useSay();
  const nameOf = useCourseName();
  return [
    { value: AS_CATEGORY, text: usual },
    ...COURSE_VALUES.map((value) => ({
      value,
      text: value === NOW ? say('course.now') : nameOf(Number(value)),
    })),
  ];
}

/** The house's stations, and its dayparts, to choose from. */
export function useThingOptions(): { stations: Option[]; dayparts: Option[] } {
  const { house } = useHouse();
  const options = (all: readonly { id: string; name: string }[]): Option[] =>
    all.map(({ id, name }) => ({ value: id, text: name }));
  return { stations: options(house.stations), dayparts: options(house.menu.dayparts ?? []) };
}
