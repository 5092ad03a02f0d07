import type { en } from './en';

export const es: Record<keyof typeof en, string> = {
  'nav.welcome': 'Empieza aquí',
  'welcome.title': '¿Qué restaurante es este?',
  'welcome.what':
    'Elige cómo empezar. Todo se puede cambiar en cualquier momento, también con comandas abiertas.',
  'welcome.own': 'Tu propia casa',
  'welcome.own.what':
    'Escribe la carta línea a línea o pégala de una hoja de cálculo; luego las mesas y los nombres. Son unos tres minutos.',
  'welcome.own.do': 'Empezar de cero',
  'welcome.import': 'Importar un archivo',
  'welcome.import.what':
    'Todo de otro Heard (JSON) o una carta de una hoja de cálculo (CSV). Antes verás qué cambiaría.',
  'welcome.import.do': 'Elegir un archivo',
  'welcome.import.how':
    'Nada cambia hasta que hayas visto qué cambiaría. Un archivo de carta solo cambia la carta: las mesas, estaciones y personal de {name} siguen hasta que los cambies.',
  'welcome.sample': 'Primero mirar',
  'welcome.sample.what':
    '{name} es un restaurante inventado con {dishes} platos y {tables} mesas, para probarlo todo.',
  'welcome.sample.do': 'Quedarse con {name}',
  'welcome.back': 'Otras formas de empezar',
  'welcome.kept': '{name} es tu casa.',
  'welcome.made': '{name}: abierto.',
  'welcome.ready': 'Listo: envía tu primera comanda',
  'welcome.ready.what':
    '{name} está en todas las ventanas. Lo que hiciste se puede cambiar en Carta, Mesas y zonas, Personal y Ajustes.',
  'welcome.open': 'Abrir la sala',
  'firstRun.title': 'Tu propia casa',
  'firstRun.finish': 'Abrir esta casa',
  'firstRun.step.1': 'La casa',
  'firstRun.step.2': 'La carta',
  'firstRun.step.3': 'Mesas y personas',
  'firstRun.menu': 'Platos, uno por línea',
  'firstRun.menu.hint':
    'Nombre, precio, categoría, estación. Sin categoría o estación valen las de la línea de arriba.',
  'firstRun.menu.example':
    'Bol de pollo, 9,50, Boles, parrilla\nBol de verduras, 8,50\nLimonada, 3, Bebidas, barra',
  'firstRun.preview': 'La carta como quedará',
  'firstRun.noDish': 'La carta se ve aquí mientras escribes. Por ahora puede quedar vacía.',
  'firstRun.dishes': '{dishes, plural, one {# plato} other {# platos}}. Se hacen en: {stations}.',
  'firstRun.tables': 'Mesas',
  'firstRun.tables.hint':
    '1-12 son doce mesas. «Terraza: 13-16» las pone en una zona; «Barra 1-4» también.',
  'firstRun.tables.example': '1-12, Barra 1-4\nTerraza: 13-16',
  'firstRun.staff': 'Personal',
  'firstRun.staff.hint':
    'Un asterisco marca a un gerente, que recibe los avisos que nadie contesta.',
  'firstRun.staff.example': 'Ana, Luis, Rosa*',
  'firstRun.zone': '{zone}: {count, plural, one {# mesa} other {# mesas}}',
  'firstRun.people':
    '{count, plural, one {# persona} other {# personas}}{managers, plural, =0 {} one {, # gerente} other {, # gerentes}}',
  'firstRun.noPlace': 'Ambos pueden quedar vacíos: para llevar y a domicilio no los necesitan.',
  'firstRun.inUse':
    'Hay comandas abiertas que necesitan algo de la casa de antes. Sírvelas o anúlalas primero:',
  'usual.menu': 'Carta',
  'usual.kitchen': 'Cocina',
  'usual.room': 'Salón',
  'problem.noPrice': 'Escribe el nombre, una coma y el precio, como Bol de pollo, 9,50.',
  'problem.backwards': 'De {from} a {to} no hay mesas.',
};
