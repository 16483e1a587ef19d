package cl.soser.canal.personaldata;

/**
 * A column that tells of a person.
 *
 * @param value what it becomes, of the act VALUE
 * @param title in the copy; null where the copy does not show it
 */
record PersonalColumn(String name, ColumnErasure act, String value, String title) {}
