package cl.soser.canal.right.answer;

/** What the company does with a request about data of a contract. */
public enum RightHandling {
    /** It decides what they are used for, and answers. */
    RESPONDE,
    /** It only processes them for the institution, and hands the request over. */
    DERIVA
}
