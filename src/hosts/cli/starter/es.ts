//! What `stratlint init --lang es` writes. Lo que va entre <…> o […] lo completa el equipo.
import type { Starter } from './texts.ts';

export const es: Starter = {
  config: `# Cómo se revisa esta carpeta. Todos los ajustes: stratlint schema config
extends: [essential] # cuando no quede nada que señalar: recommended
language: es
# currency: EUR
`,
  yaml: {
    'estrategia.yaml': `# La estrategia en una página. Cada <…> lo completa el equipo; lo que no esté decidido se quita.
estrategia:
  nombre: <cómo llama la gente a esta estrategia>
  responsable: <quién responde de ella>
  diagnóstico: <qué les sale mal hoy a los clientes, con una cifra>
  política rectora: <qué hacemos al respecto que otros no hacen>
  lo que no haremos:
    - <algo sensato que dejamos fuera para que lo demás salga>

misión:
  declaración: <la experiencia que existimos para dar a nuestros clientes>

éxito:
  declaración: <qué será distinto para los clientes y para nosotros cuando haya funcionado, y cuándo>

segmentos:
  - nombre: <para quién es>

objetivos:
  - declaración: <qué será distinto para los clientes>
    responsable: <quién responde de ello>
    indicadores:
      - nombre: <qué se cuenta o se pregunta>
        línea base: <cómo está hoy, y desde cuándo>
        meta: <cómo debe estar, y para cuándo>
        fuente: <de dónde sale la cifra>
        periodicidad: <cada cuánto se mide>

iniciativas:
  - nombre: <un trabajo que acerca el objetivo>
    responsable: <quién responde de él>
    fin: <el día en que estará hecho>
    financiación: <de qué presupuesto sale, cuánto y quién lo aprobó>
`,
    'personas.yaml': `# Quien responde de algo. Los responsables de los demás archivos se buscan aquí, por nombre o usuario.
personas:
  - nombre: <nombre y apellido>
    puesto: <qué hace aquí>
`,
    'recorridos/primer-recorrido.yaml': `# Lo que vive un cliente para conseguir una cosa, y lo que cambiamos en ello.
kind: journey
nombre: <qué quiere conseguir el cliente>
responsable: <quién responde de todo el recorrido>
etapas:
  - nombre: <lo primero que ocurre>
    puntos de dolor:
      - <qué sale mal ahí, en palabras del cliente>
    acciones:
      - declaración: <qué cambiamos>
        responsable: <quién lo hace>
        plazo: <el día en que estará hecho>
        financiación: <de qué presupuesto sale, cuánto y quién lo aprobó>
`,
    'encuestas.yaml': `# Cómo escuchamos: encuestas, quejas, conversaciones.
encuestas:
  - nombre: <cómo se llama>
    responsable: <quién responde de ella>
    propósito: <qué decidimos con las respuestas>
    último cambio: <el día en que cambiaron sus preguntas por última vez>
    última revisión: <el día en que alguien se preguntó por última vez si aún sirve>
`,
  },
  markdown: {
    'estrategia.md': `---
kind: estrategia
---

# [nombre de la estrategia]

- **Responsable:** [quién responde de ella]

## Diagnóstico

[qué les sale mal hoy a los clientes, con una cifra]

## Política rectora

[qué hacemos al respecto que otros no hacen]

## Lo que no haremos

- [qué dejamos fuera, aunque sea sensato, para que lo demás salga]

## Misión

[describe la experiencia que existimos para dar a nuestros clientes]

## Éxito

[qué será distinto para los clientes y para nosotros cuando haya funcionado, y cuándo]

## Objetivos

### [qué será distinto para los clientes]

- **Responsable:** [quién responde de ello]
- **Indicador:** [qué se cuenta o se pregunta]
- **Línea base:** [indica cómo está hoy, y desde cuándo]
- **Meta:** [indica cómo debe estar, y para cuándo]

## Iniciativas

### [nombre de un trabajo que acerca el objetivo]

- **Responsable:** [quién responde de él]
- **Fin:** [fecha en que estará hecho]
- **Presupuesto:** [indica de qué presupuesto sale, cuánto y quién lo aprobó]
`,
    'personas.md': `# Personas

Quien responde de algo. Los responsables de los demás archivos se buscan aquí, por nombre o usuario.

| Nombre              | Puesto          |
| ------------------- | --------------- |
| [nombre y apellido] | [qué hace aquí] |
`,
    'recorridos/primer-recorrido.md': `---
kind: recorrido
---

# [qué quiere conseguir el cliente]

- **Responsable:** [quién responde de todo el recorrido]

| Etapa                | Punto de dolor                              | Acción          | Responsable     | Plazo                       | Presupuesto                      |
| -------------------- | ------------------------------------------- | --------------- | --------------- | --------------------------- | -------------------------------- |
| [qué ocurre primero] | [qué sale mal ahí, en palabras del cliente] | [qué cambiamos] | [quién lo hace] | [fecha en que estará hecho] | [indica de dónde sale el dinero] |
`,
    'encuestas.md': `# Encuestas

## [nombre de una encuesta, o de otra forma de escuchar]

- **Responsable:** [quién responde de ella]
- **Propósito:** [qué decidimos con las respuestas]
- **Último cambio:** [fecha en que cambiaron sus preguntas por última vez]
- **Última revisión:** [fecha en que alguien se preguntó por última vez si aún sirve]
`,
  },
};
