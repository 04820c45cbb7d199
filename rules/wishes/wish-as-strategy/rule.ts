//! A wish says what everybody wants, and nothing of how it shall come about.
import {
  clip,
  defineRule,
  gapsOf,
  hasHow,
  isOver,
  judgedText,
  languageOf,
  place,
  replace,
  severityIn,
  skeletonOf,
  type Action,
  type Initiative,
  type Judgement,
  type Strategy,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A strategy, an initiative and an action say how, not only what everybody would wish for',
  severity: 'error',
  presets: ['essential', 'recommended'],
  claims: ['S2.9'],
  mutes: ['vague-goal-verb', 'unsupported-superlative', 'borrowed-benchmark'],
  on: ['Strategy', 'Initiative', 'Action'],
  messages: {
    en: {
      wish: '"{text}" is a wish: any organisation could say it. It leaves open {missing:said}.',
      name: '"{text}" is a name that any organisation could give its work. Say in a sentence what is done, and how.',
      borrowed: '"{text}" says whom to admire, not what to do. It leaves open {missing:said}.',
      tool: '"{text}" names a tool, and not what will be different for whom. It leaves open {missing:said}.',
      empty: '"{text}" says how only in words that any organisation could use. It leaves open {missing:said}.',
      rewrite: 'Say it as a choice: your own words, with gaps to fill in',
      how: 'how you will get there',
      choice: 'what is left undone for it',
      measure: 'how anyone would know',
      date: 'by when',
      owner: 'who answers for it',
    },
    es: {
      wish: '«{text}» es un deseo: podría decirlo cualquier organización. Deja abierto {missing:said}.',
      name: '«{text}» es un nombre que cualquier organización podría dar a su trabajo. Di en una frase qué se hará, y cómo.',
      borrowed: '«{text}» dice a quién admirar, no qué hacer. Deja abierto {missing:said}.',
      tool: '«{text}» nombra una herramienta, y no qué cambiará ni para quién. Deja abierto {missing:said}.',
      empty: '«{text}» dice cómo solo con palabras que podría usar cualquier organización. Deja abierto {missing:said}.',
      rewrite: 'Decirlo como una elección: con tus palabras, y huecos por rellenar',
      how: 'cómo se llegará',
      choice: 'a qué se renuncia por ello',
      measure: 'cómo se sabrá',
      date: 'para cuándo',
      owner: 'quién responde de ello',
    },
  },
  *check(entity, { judge }) {
    if (isOver(entity)) return;
    const language = languageOf(entity);
    const statements = statementsOf(entity).map((one) => ({ ...one, judgement: judge(one.text, language) }));
    if (saysHow(entity, statements)) return;
    const worst = statements
      .filter(({ judgement }) => judgement.verdict === 'wish')
      .sort((a, b) => b.judgement.balance - a.judgement.balance)[0];
    if (!worst) return;
    const { path, text, judgement } = worst;
    const missing = gapsOf(judgement, entity);
    const severity = missing.length < 4 ? 'warning' : (severityIn(judgement, 'full') ?? 'warning');
    const skeleton = skeletonOf(text, judgement);
    yield {
      at: place(entity, path),
      message: keyOf(worst),
      data: { text: clip(text), missing },
      severity,
      // equivalent always: a warning is one either way; reports for machines tell how sure it is.
      confidence: severity === 'error' ? 'high' : 'medium',
      judged: { text, judgement },
      suggest: skeleton === undefined || path === 'name' ? [] : [replace(entity, path, skeleton, 'rewrite', 'placeholder')],
    };
  },
});

interface Statement {
  readonly path: string;
  readonly text: string;
}

function statementsOf(entity: Strategy | Initiative | Action): Statement[] {
  const own = judgedText(entity);
  if (entity.kind !== 'strategy') return own ? [own] : [];
  const policy = entity.guiding_policy === undefined ? [] : [{ path: 'guiding_policy', text: entity.guiding_policy }];
  // What a strategy is called is a name; what it says stands below it.
  return own && own.path !== 'name' ? [own, ...policy] : policy;
}

interface Judged extends Statement {
  readonly judgement: Judgement;
}

/** A mechanism or a choice anywhere in the same entity clears it; concrete goals below do not. */
function saysHow(entity: Strategy | Initiative | Action, statements: readonly { readonly judgement: Judgement }[]): boolean {
  if (statements.some(({ judgement }) => hasHow(judgement) && judgement.verdict !== 'wish')) return true;
  if (entity.kind === 'strategy') return entity.not_doing.length > 0;
  return entity.mechanisms.length > 0;
}

const fewWords = 3;

function keyOf({ path, text, judgement: { terms } }: Judged): 'borrowed' | 'tool' | 'empty' | 'name' | 'wish' {
  const has = (slot: string): boolean => terms.wish.some((term) => term.slot === slot);
  if (has('borrowed')) return 'borrowed';
  if (has('tool-only')) return 'tool';
  if (has('empty-mechanism')) return 'empty';
  // Of two words nobody expects choice, measure and date.
  return path === 'name' && text.trim().split(/\s+/).length <= fewWords ? 'name' : 'wish';
}
