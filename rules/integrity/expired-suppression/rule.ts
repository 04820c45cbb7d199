//! A waiver that has run out is told beside the finding that is back.
import { defineRule } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'No waiver outlives the day it was given until',
  severity: 'warning',
  presets: ['recommended'],
  claims: ['S2.36'],
  messages: {
    en: {
      over: 'This waiver of {rules} was good until {until:date}, so the finding is back. Mend it, or decide anew and give a new day.',
      'no-day': '"{said}" is no day, so this waiver never ends. Write the last day it holds like this: (until 2027-03-31).',
    },
    es: {
      over: 'Esta dispensa de {rules} valía hasta el {until:date}, así que el hallazgo ha vuelto. Arréglalo, o decide de nuevo y pon otra fecha.',
      'no-day':
        '«{said}» no es una fecha, así que esta dispensa no termina nunca. Escribe así el último día que vale: (hasta 2027-03-31).',
    },
  },
});
