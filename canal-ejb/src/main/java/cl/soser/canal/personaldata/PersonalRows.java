package cl.soser.canal.personaldata;

/**
 * Which rows of a table are a person's, as conditions with sets of hers.
 *
 * @param of those that an erasure reaches; null where no row is a person's
 * @param show those that the copy shows
 * @param swept those in which she is looked for though they are others'; null where it is all
 */
record PersonalRows(String of, String show, String swept) {}
