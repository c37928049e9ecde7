/** Somebody who reads a script. Colours are CSS hex. */
export interface Presenter {
  id: string;
  name: string;
  description: string;
  look: PresenterLook;
}

export interface PresenterLook {
  skin: string;
  /** Hair, or the scarf over it. */
  hair: string;
  hairStyle: 'long' | 'short' | 'bun' | 'curly' | 'bald' | 'bob' | 'scarf';
  eyes: string;
  clothes: string;
  clothesStyle: 'blazer' | 'sweater' | 'shirt' | 'turtleneck';
  glasses: boolean;
  beard: boolean;
  freckles?: boolean;
  /** 0 young .. 1 old */
  age: number;
  /** 0 soft .. 1 square */
  jaw: number;
  lips: string;
  /** What is worn beneath: a blouse, or the points of a collar. */
  inner: string;
}

/** Every presenter; the first is the default. */
export const presenters: readonly Presenter[] = [
  {
    id: 'amelia',
    name: 'Amelia',
    description: 'Warm and clear; navy blazer',
    look: {
      skin: '#f0c4a4',
      hair: '#5b3a29',
      hairStyle: 'long',
      eyes: '#4b6b52',
      clothes: '#27406b',
      clothesStyle: 'blazer',
      glasses: false,
      beard: false,
      age: 0.3,
      jaw: 0.1,
      lips: '#c4655f',
      inner: '#f5efe6',
    },
  },
  {
    id: 'noah',
    name: 'Noah',
    description: 'Calm and precise; grey sweater',
    look: {
      skin: '#e8b48e',
      hair: '#2c2320',
      hairStyle: 'short',
      eyes: '#5a4632',
      clothes: '#5c6672',
      clothesStyle: 'sweater',
      glasses: true,
      beard: false,
      age: 0.35,
      jaw: 0.75,
      lips: '#b9766a',
      inner: '#eef1f4',
    },
  },
  {
    id: 'priya',
    name: 'Priya',
    description: 'Lively and friendly; teal shirt',
    look: {
      skin: '#b97a50',
      hair: '#17120f',
      hairStyle: 'bun',
      eyes: '#3a2618',
      clothes: '#1d7a74',
      clothesStyle: 'shirt',
      glasses: false,
      beard: false,
      age: 0.25,
      jaw: 0.05,
      lips: '#9c4a4a',
      inner: '#1d7a74',
    },
  },
  {
    id: 'kenji',
    name: 'Kenji',
    description: 'Thoughtful; black turtleneck',
    look: {
      skin: '#ecc19c',
      hair: '#15151a',
      hairStyle: 'short',
      eyes: '#33261c',
      clothes: '#22252b',
      clothesStyle: 'turtleneck',
      glasses: false,
      beard: false,
      age: 0.4,
      jaw: 0.6,
      lips: '#b8786a',
      inner: '#22252b',
    },
  },
  {
    id: 'zola',
    name: 'Zola',
    description: 'Bright and bold; coral blazer',
    look: {
      skin: '#7b4a2c',
      hair: '#120d0a',
      hairStyle: 'curly',
      eyes: '#2b1a10',
      clothes: '#d6583f',
      clothesStyle: 'blazer',
      glasses: false,
      beard: false,
      age: 0.3,
      jaw: 0.15,
      lips: '#8a3f3c',
      inner: '#2a1a1c',
    },
  },
  {
    id: 'mateo',
    name: 'Mateo',
    description: 'Experienced and kind; olive sweater',
    look: {
      skin: '#d49c70',
      hair: '#8d8781',
      hairStyle: 'short',
      eyes: '#4a3a26',
      clothes: '#66703c',
      clothesStyle: 'sweater',
      glasses: true,
      beard: true,
      age: 0.75,
      jaw: 0.9,
      lips: '#a9655a',
      inner: '#efe8da',
    },
  },
  {
    id: 'ingrid',
    name: 'Ingrid',
    description: 'Wise and composed; plum blazer',
    look: {
      skin: '#f3cfb6',
      hair: '#c9c2b8',
      hairStyle: 'bob',
      eyes: '#5a7896',
      clothes: '#6b3b5e',
      clothesStyle: 'blazer',
      glasses: true,
      beard: false,
      age: 0.8,
      jaw: 0.15,
      lips: '#b05c5e',
      inner: '#efe9f2',
    },
  },
  {
    id: 'tariq',
    name: 'Tariq',
    description: 'Easy-going and direct; sky-blue shirt',
    look: {
      skin: '#a8693f',
      hair: '#1c1411',
      hairStyle: 'bald',
      eyes: '#33241a',
      clothes: '#5b86b5',
      clothesStyle: 'shirt',
      glasses: false,
      beard: true,
      age: 0.4,
      jaw: 0.75,
      lips: '#8f4f42',
      inner: '#e9eef4',
    },
  },
  {
    id: 'mei',
    name: 'Mei',
    description: 'Quick and curious; cream turtleneck',
    look: {
      skin: '#f2cfb0',
      hair: '#1a1518',
      hairStyle: 'bob',
      eyes: '#3b2a20',
      clothes: '#d9cbb4',
      clothesStyle: 'turtleneck',
      glasses: false,
      beard: false,
      age: 0.25,
      jaw: 0.1,
      lips: '#c0615f',
      inner: '#d9cbb4',
    },
  },
  {
    id: 'lukas',
    name: 'Lukas',
    description: 'Young and cheerful; mustard sweater',
    look: {
      skin: '#f3cdb0',
      hair: '#b98a4e',
      hairStyle: 'short',
      eyes: '#4f7a94',
      clothes: '#c08a2e',
      clothesStyle: 'sweater',
      glasses: false,
      beard: false,
      freckles: true,
      age: 0.15,
      jaw: 0.5,
      lips: '#c27a6c',
      inner: '#c08a2e',
    },
  },
  {
    id: 'amira',
    name: 'Amira',
    description: 'Gentle and assured; rose headscarf',
    look: {
      skin: '#d9a578',
      hair: '#b56a72',
      hairStyle: 'scarf',
      eyes: '#4a3320',
      clothes: '#3d4a5c',
      clothesStyle: 'blazer',
      glasses: false,
      beard: false,
      age: 0.3,
      jaw: 0.08,
      lips: '#b0575a',
      inner: '#e9dfd6',
    },
  },
  {
    id: 'fiona',
    name: 'Fiona',
    description: 'Spirited and frank; forest-green shirt',
    look: {
      skin: '#f6d3bd',
      hair: '#a8482a',
      hairStyle: 'long',
      eyes: '#4f7d62',
      clothes: '#2f6148',
      clothesStyle: 'shirt',
      glasses: false,
      beard: false,
      freckles: true,
      age: 0.3,
      jaw: 0.12,
      lips: '#c4655f',
      inner: '#2f6148',
    },
  },
];
