package cl.soser.canal.guidance;

/** The readers of a notice; the words of each are {@code audience.<name>}. */
public enum Audience {
    PORTAL,
    PERSONAL,
    TODOS;

    boolean includes(Audience other) {
        return this == TODOS || this == other;
    }
}
