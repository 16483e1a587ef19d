package cl.soser.canal.personaldata;

/** What an erasure does to a column of a person's row, as {@code personal-data.txt} explains. */
enum ColumnErasure {
    NULL,
    BLANK,
    FOLD,
    MARK,
    OWN,
    TEXT,
    NOTE,
    ROW,
    WORDS,
    VALUE,
    STOP,
    FILE,
    EXPORT,
    KEEP,
    LINK,
    STAFF;

    /** Whether it holds free text, in which a person may be named whose row it is not. */
    boolean isProse() {
        return this == TEXT || this == NOTE || this == WORDS;
    }

    /** Whether it may hold a code of the channel, which stays or becomes another. */
    boolean isCode() {
        return this == KEEP || this == VALUE;
    }

    /** Whether the row itself loses it; files are another's work. */
    boolean isWritten() {
        return this == NULL
                || this == BLANK
                || this == FOLD
                || this == MARK
                || this == OWN
                || this == TEXT
                || this == NOTE
                || this == VALUE
                || this == STOP;
    }
}
