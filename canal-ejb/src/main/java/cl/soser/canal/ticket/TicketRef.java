package cl.soser.canal.ticket;

import jakarta.validation.constraints.NotBlank;
import java.io.Serializable;

/** A ticket as somebody's screen showed it; an act on an older state of it is refused. */
public record TicketRef(@NotBlank String number, int version) implements Serializable {}
