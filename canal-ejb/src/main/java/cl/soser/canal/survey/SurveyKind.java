package cl.soser.canal.survey;

/** What is asked. */
public enum SurveyKind {
    /** How the person was served, some days after the closing. */
    SATISFACCION,
    /** Whether what was done about a complaint still holds, some weeks later. */
    EFICACIA
}
