import { MemoryPlace, memoryJournal } from '../../../../electron/hub/journal/memory/memory-journal';
import { describeJournal } from './describe-journal';

const places = new Map<string, MemoryPlace>();
describeJournal('memory', async (name) => {
  const place = places.get(name) ?? new MemoryPlace();
  places.set(name, place);
  return memoryJournal(place);
});
