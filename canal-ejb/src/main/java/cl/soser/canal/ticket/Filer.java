package cl.soser.canal.ticket;

import cl.soser.canal.person.Person;

/**
 * Who files a request.
 *
 * @param account the citizen's own; null where none is proved
 */
public record Filer(Person person, Long account) {}
