//! A strategy is an answer; the diagnosis says to what.
import {
  defineRule,
  documentOf,
  emptyValue,
  insert,
  isLive,
  isWritten,
  nameOf,
  place,
  saysNothing,
  toFillIn,
  type Strategy,
} from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'A strategy says what stands in the way, and how that is known',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S0.8', 'S0.10', 'S0.13', 'S4.10'],
  on: 'Strategy',
  messages: {
    en: {
      missing:
        '"{strategy}" does not say what is in the way. State what most keeps customers from what they need today, and how you know.',
      unsaid:
        'No part of "{strategy}" is called the diagnosis. Say what is in the way under a heading of that name: what most keeps customers from what they need, and how you know.',
      opinions:
        'The diagnosis of "{strategy}" rests on workshops and assumptions alone. Add what customers said or did: interviews, complaints, figures.',
      bare: 'The diagnosis of "{strategy}" does not say how you know. Add what it rests on: interviews, complaints, figures.',
      add: 'Add a diagnosis to fill in',
    },
    es: {
      missing:
        '«{strategy}» no dice cuál es el obstáculo. Di qué es lo que más aleja a los clientes de lo que necesitan, y cómo lo sabes.',
      unsaid:
        'Ninguna parte de «{strategy}» se llama diagnóstico. Di cuál es el obstáculo bajo ese título: qué es lo que más aleja a los clientes de lo que necesitan, y cómo lo sabes.',
      opinions:
        'El diagnóstico de «{strategy}» se apoya solo en talleres y suposiciones. Añade lo que los clientes han dicho o hecho: entrevistas, quejas, cifras.',
      bare: 'El diagnóstico de «{strategy}» no dice cómo lo sabes. Añade en qué se apoya: entrevistas, quejas, cifras.',
      add: 'Añadir un diagnóstico por definir',
    },
  },
  *check(strategy) {
    if (!isLive(strategy) || saysNothing(strategy) || emptyValue(strategy, 'diagnosis')?.why === 'elsewhere') return;
    const data = { strategy: nameOf(strategy) };
    const said = [strategy.diagnosis?.text, strategy.diagnosis?.obstacle].filter((text) => text !== undefined);
    const evidence = evidenceOf(strategy);
    if (said.length === 0 && evidence.length === 0) {
      const suggest = [insert(strategy, 'diagnosis', { text: toFillIn, obstacle: toFillIn, evidence: toFillIn }, 'add')];
      const report = { at: place(strategy, 'diagnosis'), data, suggest } as const;
      // In Markdown a page may tell it in words that belong to no field.
      if (documentOf(strategy)?.endsWith('.md')) yield { ...report, message: 'unsaid', severity: 'info' };
      else yield { ...report, message: 'missing' };
    } else if (evidence.length > 0 && evidence.every(({ type }) => isOpinion(type))) {
      yield { at: evidencePlace(strategy), message: 'opinions', data };
    } else if (evidence.length === 0 && !said.some((text) => /\d/.test(text))) {
      yield { at: place(strategy, 'diagnosis'), message: 'bare', severity: 'info', data };
    }
  },
});

type Evidence = Strategy['evidence'][number];

function evidenceOf({ diagnosis, evidence }: Strategy): readonly Evidence[] {
  return [...(diagnosis?.evidence ?? []), ...evidence];
}

const isOpinion = (type: Evidence['type']): boolean => type === 'workshop' || type === 'assumption';

function evidencePlace(strategy: Strategy) {
  return place(strategy, ['diagnosis.evidence', 'evidence'].find((path) => isWritten(strategy, path)) ?? 'diagnosis');
}
