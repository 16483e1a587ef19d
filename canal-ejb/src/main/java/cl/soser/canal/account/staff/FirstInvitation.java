package cl.soser.canal.account.staff;

/** What came of asking that the first administrator be invited again. */
public enum FirstInvitation {
    SENT,
    /** The server runs with another address, or with none. */
    OTHER_ADDRESS,
    /** Somebody with the role TI can sign in, and invites others on a page. */
    NOT_NEEDED,
    /** Somebody signs in with that address already. */
    TAKEN
}
