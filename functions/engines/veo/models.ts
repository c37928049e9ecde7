/** A model of Veo, as Vertex AI serves it. Source: Vertex AI, "Veo 3.1", 2026. */
export interface VeoModel {
  /** Id of the engine. */
  id: string;
  name: string;
  description: string;
  /** Id at Vertex. */
  model: string;
}

/** Served until 2027-05-04 at least. */
export const veoModels: readonly VeoModel[] = [
  { id: 'veo', name: 'Veo 3.1', description: 'Scenes filmed by Veo 3.1.', model: 'veo-3.1-generate-001' },
  {
    id: 'veo-fast',
    name: 'Veo 3.1 Fast',
    description: 'Scenes filmed by Veo 3.1 Fast.',
    model: 'veo-3.1-fast-generate-001',
  },
];

/** Lengths of its clips, in seconds. */
export const veoClips = [4, 6, 8] as const;
