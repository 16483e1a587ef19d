package cl.soser.canal.alert;

import java.time.Instant;

/**
 * That a person was called for an alert.
 *
 * @param ringing by telephone besides the mail
 * @param sentAt null while the message waits to leave with others
 */
public record AlertCallRow(String name, boolean ringing, Instant calledAt, Instant sentAt) {}
