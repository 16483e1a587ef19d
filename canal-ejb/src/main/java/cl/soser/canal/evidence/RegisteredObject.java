package cl.soser.canal.evidence;

/**
 * What an act was about.
 *
 * @param ticket the id of the request it belongs to; null if to none
 */
record RegisteredObject(String type, Long id, Long ticket) {}
