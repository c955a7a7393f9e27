/** An exercise as the API knows it, in the variant that is shown. */
export interface ExerciseName {
  readonly lab: string;
  readonly id: string;
  readonly seed: number;
}

/** Where the API keeps an exercise. */
export function exercisePath({ lab, id }: ExerciseName): string {
  return `/api/labs/${encodeURIComponent(lab)}/exercises/${encodeURIComponent(id)}`;
}
