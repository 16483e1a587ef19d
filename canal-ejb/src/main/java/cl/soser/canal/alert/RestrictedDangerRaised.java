package cl.soser.canal.alert;

import cl.soser.canal.danger.DangerKind;
import java.time.Instant;

/**
 * A restricted alert tells of a danger that an area must act on without reading it.
 *
 * @param area that answers for that danger
 */
public record RestrictedDangerRaised(long ticketId, String area, DangerKind kind, Instant at) {}
