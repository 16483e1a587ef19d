package cl.soser.canal.ticket;

import jakarta.validation.constraints.NotBlank;
import java.io.Serializable;

/** A ticket as a page showed it: id and version. An act on an older version is rejected. */
public record TicketRef(@NotBlank String number, int version) implements Serializable {}
