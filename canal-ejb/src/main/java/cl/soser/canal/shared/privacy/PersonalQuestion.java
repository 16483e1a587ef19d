package cl.soser.canal.shared.privacy;

import java.util.Optional;

/**
 * The argument of a use case with {@link PersonalData} that is about a person only sometimes: a
 * list of all open requests is not, the same list narrowed to one name is.
 */
public interface PersonalQuestion {

    /** The person's id, where the question names one. */
    Optional<Long> personId();

    /** The words that may find a person: a name, a RUT, a telephone. */
    Optional<String> personWords();
}
