//! What a sentence says, and whether it is a wish.
export { slotKinds, type Gate, type Slot, type SlotKind, type Term } from './anatomy.ts';
export { explainJudgement } from './explain.ts';
export { judge, type Judgement, type JudgeInput, type Verdict } from './judge.ts';
export { severityIn, standingOf, type Standing } from './field.ts';
export { skeletonOf } from './skeleton.ts';
export { noVocabulary, type Vocabulary } from './vocabulary.ts';
