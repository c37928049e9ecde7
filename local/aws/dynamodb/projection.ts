import { type Parser, type Path, parsePath, take } from './parser.ts';
import { refuseOverlaps } from './path-overlaps.ts';

/** The grammar of ProjectionExpression. */
export const projectionGrammar = (parser: Parser): Path[] => {
  const paths: Path[] = [];
  do paths.push(parsePath(parser));
  while (take(parser, ','));
  refuseOverlaps(parser, paths);
  return paths;
};
