//! A waiver that waives nothing hides what comes next.
import { defineRule } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Every waiver has something to waive',
  severity: 'warning',
  presets: ['recommended'],
  messages: {
    en: {
      unused: 'This waiver has nothing left to waive: {rules} would be silent without it. Take it away.',
      'unused-all': 'This waiver has nothing left to waive: no rule would report anything here. Take it away.',
      'unknown-rule': 'There is no rule "{rule}", so this waives nothing. "stratlint rules" lists them.',
      'unknown-rule-near': 'There is no rule "{rule}", so this waives nothing. Did you mean "{near}"?',
      'unknown-word': '"{word}" means nothing, so nothing is waived. Did you mean "{near}"?',
      'ends-nothing': 'This ends a waiver that nobody began. Take it away, or write "stratlint-disable" where it is to begin.',
      remove: 'Remove the comment',
      'remove-rules': 'Remove {rules}',
      rename: 'Write "{near}"',
    },
    es: {
      unused: 'Esta dispensa ya no tiene nada que dispensar: sin ella, {rules} tampoco diría nada. Quítala.',
      'unused-all': 'Esta dispensa ya no tiene nada que dispensar: aquí ninguna regla señala nada. Quítala.',
      'unknown-rule': 'No hay ninguna regla «{rule}», así que esto no dispensa nada. «stratlint rules» las enumera.',
      'unknown-rule-near': 'No hay ninguna regla «{rule}», así que esto no dispensa nada. ¿Quisiste decir «{near}»?',
      'unknown-word': '«{word}» no significa nada, así que no se dispensa nada. ¿Quisiste decir «{near}»?',
      'ends-nothing': 'Esto termina una dispensa que nadie empezó. Quítalo, o escribe «stratlint-disable» donde deba empezar.',
      remove: 'Quitar el comentario',
      'remove-rules': 'Quitar {rules}',
      rename: 'Escribir «{near}»',
    },
  },
});
