package cl.soser.canal.shared.privacy;

/**
 * The answer of a use case with {@link PersonalData} that was asked by something else than an id,
 * such as a handle: it says whom it is about.
 */
public interface PersonalAnswer {

    /** The person's id. */
    long personId();
}
