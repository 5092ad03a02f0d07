export const en = {
  'nav.keeping': 'Backups',
  'page.keeping': 'Backups',
  'keeping.busy': 'One moment…',
  'keeping.parked': 'Stopped',
  'keeping.parked.what':
    'Something could not be delivered, again and again, and waits for you. Orders are not touched by it.',
  'keeping.parked.since':
    '{part}: stopped since {time}, after {attempts, plural, one {# attempt} other {# attempts}}.',
  'keeping.parked.at':
    'At {event} (event {number}) of {time}; {waiting, plural, =0 {nothing waits} one {# event waits} other {# events wait}} behind it.',
  'keeping.parked.retry': 'Try again',
  'keeping.parked.retry.which': 'Try again: {part}',
  'keeping.parked.skip': 'Skip…',
  'keeping.parked.skip.which': 'Skip: {part}',
  'keeping.parked.ask': '{part}: go on without it?',
  'keeping.parked.ask.event':
    '{event} (event {number}) of {time} is never delivered. {waiting, plural, =0 {Nothing waits} one {# event goes on} other {# events go on}} behind it. The ticket itself stays as it is.',
  'keeping.parked.ask.work': 'It is left undone until Heard starts again. No event is skipped.',
  'keeping.parked.leave': 'Leave it',
  'keeping.parked.confirm': 'Skip it',
  'keeping.backup': 'A backup now',
  'keeping.backup.what':
    'One file with every ticket that was taken, checked by reading it back. It can be made in the middle of service.',
  'keeping.backup.which': 'What to save',
  'keeping.backup.all': 'Everything ({days, plural, one {# business day} other {# business days}})',
  'keeping.backup.save': 'Save a backup…',
  'keeping.backup.done':
    '{file} saved and checked: {days, plural, one {# business day} other {# business days}}, {size}.',
  'keeping.copies': 'A copy of each day',
  'keeping.copies.what':
    'When a day is over it is copied to a folder of your choice, best on another disk or a USB drive.',
  'keeping.copies.off': 'No copies are made.',
  'keeping.copies.choose': 'Choose a folder…',
  'keeping.copies.change': 'Another folder…',
  'keeping.copies.stop': 'Stop copying',
  'keeping.copies.set': 'Each day is copied there from now on.',
  'keeping.copies.stopped': 'No more copies are made. Those that are there stay.',
  'keeping.copies.none': 'No day is over yet.',
  'keeping.copies.through': 'Every day through {day} is copied and checked.',
  'keeping.copies.waiting': '{waiting, plural, one {# day is} other {# days are}} being copied.',
  'keeping.copies.failing':
    'The folder cannot be written. {waiting, plural, =0 {Nothing waits} one {# day waits} other {# days wait}}; it is tried again by itself.',
  'keeping.restore': 'Restore a backup',
  'keeping.restore.what':
    'A backup, or any file of the daily copies, becomes a house of its own in an empty folder. It is checked first; the house that is open is not touched.',
  'keeping.restore.untouched':
    'Nobody has ordered here yet, so a backup can also take this house’s place. Heard closes then and opens with it.',
  'keeping.restore.here': 'Restore it here…',
  'keeping.restore.folder': 'Restore into a folder…',
  'keeping.restore.done':
    '{days, plural, one {# business day} other {# business days}} restored. To open it, start Heard with --data “{folder}”.',
  'keeping.restore.doneHere':
    '{days, plural, one {# business day} other {# business days}} restored. Heard closes now; start it again if it does not come back.',
  'keeping.retention': 'How long days are kept',
  'keeping.retention.what':
    'Older days are removed from this computer after the day turns. With copies on, Heard removes only days whose copy it has checked; the copies stay.',
  'keeping.retention.keep': 'Keep on this computer',
  'keeping.retention.all': 'Everything',
  'keeping.retention.days': 'The last {days, plural, one {# business day} other {# business days}}',
  'keeping.retention.set':
    'From the next turn of the day {days, plural, one {# business day is} other {# business days are}} kept.',
  'keeping.diagnostics': 'Diagnostics',
  'keeping.diagnostics.what':
    'For the person who helps you: versions, settings, what went wrong. No guest, dish or person is named, and nothing is sent anywhere.',
  'keeping.diagnostics.save': 'Export diagnostics…',
  'keeping.diagnostics.done': '{file} saved. Read it before you send it.',
  'setting.copyTo': 'folder of daily copies',
  'setting.keepDays': 'days that are kept',
};
