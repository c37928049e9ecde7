/** Texts to begin with. */
export interface Sample {
  name: string;
  about: string;
  text: string;
}

export const sampleScripts: readonly Sample[] = [
  {
    name: 'A product launch',
    about: 'What is new, for whom, and what to do next',
    text:
      'Meet the Harbour lamp. It weighs less than a cup of coffee, and it lights a room for forty hours.\n\n' +
      'First, it charges by sun. Second, it floats. Third, it costs 29 euros.\n\n' +
      'Order it today, and it is with you on Friday.',
  },
  {
    name: 'A lesson',
    about: 'One idea, explained step by step',
    text:
      'Why is the sky blue? Sunlight looks white, but it holds every colour.\n\n' +
      'When it meets the air, blue light is scattered most. So from every direction, blue reaches your eyes.\n\n' +
      'In the evening the way through the air is longer. The blue is gone, and what is left is red.',
  },
  {
    name: 'A news brief',
    about: 'Three sentences with figures',
    text:
      'Good morning. The river festival opened last night, with 12,000 visitors on the first evening.\n\n' +
      'The old bridge stays closed to cars until Sunday. Trams run every six minutes.',
  },
];

export const samplePrompts: readonly Sample[] = [
  {
    name: 'A harbour at dawn',
    about: 'Calm, with boats and gulls',
    text: 'A harbour at dawn. Boats go out to sea, gulls fly over the quay, and the sun rises behind the lighthouse.',
  },
  {
    name: 'A fox in winter',
    about: 'A tale of four pictures',
    text: 'A fox trots through a snowy forest at night. It stops at a frozen lake. The moon shines. At last it finds a warm house with light in the window.',
  },
  {
    name: 'A city in the rain',
    about: 'Evening, lights, traffic',
    text: 'A city at dusk in the rain. Cars pass, windows are lit, and a tram stops at the corner.',
  },
];
