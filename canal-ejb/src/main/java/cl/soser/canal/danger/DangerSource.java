package cl.soser.canal.danger;

/** What raised the level. */
public enum DangerSource {
    /** The answer to the question of the form. */
    ANSWER,
    /** "Hay riesgo para alguien", as the citizen's urgency. */
    URGENCY,
    /** What the text says. */
    WORDS,
    /** The trained second opinion. */
    CLASSIFIER,
    /** A routing rule without a criterion of danger. */
    RULE
}
