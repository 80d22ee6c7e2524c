import { piecesOf, type Piece } from '#core/words-in-text.ts';
import { useGoalFinder } from '#web/goals/goals-context.tsx';

type GoalPiece = { from: number; to: number; is: 'goal'; value: string };

/** The names, themes, links and linked goals in a text, from its beginning to its end. A theme within a goal’s title is part of it. */
export function usePieces(text: string): (Piece | GoalPiece)[] {
  const goals = useGoalFinder()(text).map(({ from, to, goal }): GoalPiece => ({ from, to, is: 'goal', value: goal }));
  const apart = piecesOf(text).filter((piece) => goals.every(({ from, to }) => piece.to <= from || piece.from >= to));
  return [...apart, ...goals].toSorted((one, other) => one.from - other.from);
}
