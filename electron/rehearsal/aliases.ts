/**
 * Maps names of exports to names of the menu, both as `plainName` gives them. An alias whose target is not on
 * the menu has no effect.
 */
export const ITEM_ALIASES: Readonly<Record<string, string>> = {
  'canned soda': 'canned soft drink',
  'six pack soft drink': '6 pack soft drink',
  izze: 'sparkling juice',
  'nantucket nectar': 'fruit nectar',
  'chips and mild fresh tomato salsa': 'chips and fresh tomato salsa',
  'chips and guac': 'chips and guacamole',
  'chicken salad': 'chicken salad bowl',
  'steak salad': 'steak salad bowl',
  'barbacoa salad': 'barbacoa salad bowl',
  'carnitas salad': 'carnitas salad bowl',
  'veggie salad': 'veggie salad bowl',
};

export const MODIFIER_ALIASES: Readonly<Record<string, string>> = {
  'fajita veggies': 'fajita vegetables',
  'fresh tomato': 'fresh tomato salsa',
  'roasted chili corn': 'roasted chili corn salsa',
  'tomatillo green chili': 'tomatillo green chili salsa',
  'tomatillo red chili': 'tomatillo red chili salsa',
  'vegetarian black beans': 'black beans',
  'adobo marinated and grilled chicken': 'chicken',
  'adobo marinated and grilled steak': 'steak',
  'braised barbacoa': 'barbacoa',
  'braised carnitas': 'carnitas',
  guac: 'guacamole',
  coke: 'cola',
  'coca cola': 'cola',
  'diet coke': 'diet cola',
  sprite: 'lemon lime',
  nestea: 'iced tea',
  'dr pepper': 'pepper soda',
  'diet dr pepper': 'diet pepper soda',
  'mountain dew': 'citrus soda',
};
