export const en = {
  'nav.welcome': 'Start here',
  'welcome.title': 'Which restaurant is this?',
  'welcome.what':
    'Choose how to start. Everything can be changed at any time, also while tickets are open.',
  'welcome.own': 'A house of your own',
  'welcome.own.what':
    'Type the menu line by line, or paste it from a spreadsheet; then tables and names. It takes about three minutes.',
  'welcome.own.do': 'Start empty',
  'welcome.import': 'Import a file',
  'welcome.import.what':
    'Everything from another Heard (JSON), or a menu from a spreadsheet (CSV). You see what would change first.',
  'welcome.import.do': 'Choose a file',
  'welcome.import.how':
    'Nothing changes until you have seen what would. A menu file changes the menu alone: the tables, stations and staff of {name} stay until you change them.',
  'welcome.sample': 'Look around first',
  'welcome.sample.what':
    '{name} is an invented restaurant with {dishes} dishes and {tables} tables, to try everything on.',
  'welcome.sample.do': 'Keep {name}',
  'welcome.back': 'Other ways to start',
  'welcome.kept': '{name} is your house.',
  'welcome.made': '{name} is open.',
  'welcome.ready': 'Ready: send your first ticket',
  'welcome.ready.what':
    '{name} is set up, in every window. What you did can be changed under Menu, Tables and zones, Staff and Settings.',
  'welcome.open': 'Open front of house',
  'firstRun.title': 'A house of your own',
  'firstRun.finish': 'Open this house',
  'firstRun.step.1': 'The house',
  'firstRun.step.2': 'The menu',
  'firstRun.step.3': 'Tables and people',
  'firstRun.menu': 'Dishes, one a line',
  'firstRun.menu.hint':
    'Name, price, category, station. Category and station may be left out: they carry on from the line above.',
  'firstRun.menu.example':
    'Chicken bowl, 9.50, Bowls, grill\nVeggie bowl, 8.50\nLemonade, 3, Drinks, bar',
  'firstRun.preview': 'The menu as it will be',
  'firstRun.noDish': 'The menu shows here as you type. It may stay empty for now.',
  'firstRun.dishes': '{dishes, plural, one {# dish} other {# dishes}}. Made at: {stations}.',
  'firstRun.tables': 'Tables',
  'firstRun.tables.hint':
    '1-12 are twelve tables. “Patio: 13-16” puts them in a zone; so does “Bar 1-4”.',
  'firstRun.tables.example': '1-12, Bar 1-4\nPatio: 13-16',
  'firstRun.staff': 'Staff',
  'firstRun.staff.hint': 'A star marks a manager, who gets the pages that nobody answers.',
  'firstRun.staff.example': 'Ana, Luis, Rosa*',
  'firstRun.zone': '{zone}: {count, plural, one {# table} other {# tables}}',
  'firstRun.people':
    '{count, plural, one {# person} other {# people}}{managers, plural, =0 {} one {, # manager} other {, # managers}}',
  'firstRun.noPlace': 'Both may stay empty: takeout and delivery need neither.',
  'firstRun.inUse':
    'Tickets are open that need something of the house as it was. Serve or void them first:',
  'usual.menu': 'Menu',
  'usual.kitchen': 'Kitchen',
  'usual.room': 'Main room',
  'problem.noPrice': 'Write the name, a comma and the price, like Chicken bowl, 9.50.',
  'problem.backwards': 'From {from} to {to} are no tables.',
};
