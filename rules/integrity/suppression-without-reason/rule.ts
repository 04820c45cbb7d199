//! Whoever waives a finding says why, so that the next one can judge it.
import { defineRule } from '../../../src/rule/index.ts';

export default defineRule({
  summary: 'Every waiver says why',
  severity: 'warning',
  presets: ['recommended'],
  messages: {
    en: {
      'no-reason':
        'This waiver gives no reason, so nobody can tell whether it still holds. Say why behind "--", for example "-- the board decides in March".',
      add: 'Add a reason to fill in',
    },
    es: {
      'no-reason':
        'Esta dispensa no da ningún motivo, así que nadie puede saber si sigue valiendo. Indica el porqué detrás de «--», por ejemplo «-- la dirección decide en marzo».',
      add: 'Añadir un motivo por completar',
    },
  },
});
