package cl.soser.canal.shared;

import java.util.Optional;

/**
 * What a use case under {@link PersonalData} is asked, when only some of its answers are about a
 * person: a list of all that is open is not, the same list narrowed to one name is.
 */
public interface PersonalQuestion {

    /** The person's id, where the question names one. */
    Optional<Long> personId();

    /** The words that may find a person: a name, a RUT, a telephone. */
    Optional<String> personWords();
}
