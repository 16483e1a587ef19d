package cl.soser.canal.account.factor;

/** What came of the server's operator asking that an account enrol anew. */
public enum FactorRescue {
    DONE,
    /** No account of staff that can sign in has this address. */
    UNKNOWN
}
