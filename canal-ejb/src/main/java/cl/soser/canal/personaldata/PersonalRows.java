package cl.soser.canal.personaldata;

import java.util.Set;

/**
 * Which rows of a table are a person's, as conditions with sets of hers.
 *
 * @param of those that an erasure reaches; null where no row is a person's
 * @param show those that the copy shows
 * @param swept those in which she is looked for though they are others'; null where it is all
 * @param given columns that rest on her own will alone
 */
record PersonalRows(String of, String show, String swept, Set<String> given) {

    PersonalRows {
        given = Set.copyOf(given);
    }
}
