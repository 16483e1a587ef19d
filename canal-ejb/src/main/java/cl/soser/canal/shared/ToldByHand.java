package cl.soser.canal.shared;

import java.time.Instant;

/**
 * Fired when somebody of the staff has told a citizen what an answer says: reached by telephone, or
 * sent as a text or a letter. Lives here so that the answer can listen without knowing who tells.
 *
 * @param answer its id
 */
public record ToldByHand(long answer, Instant toldAt) {}
