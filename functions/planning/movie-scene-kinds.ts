/** Apart from the planner, so that functions that merely name them hold none of it. */
export const movieSceneKinds = ['avatar', 'prompt', 'title', 'clip'] as const;
export const transitions = ['cut', 'fade'] as const;
