package cl.soser.canal.bulk;

import java.io.Serializable;

/** A ticket chosen for an act, with its version at that moment. Public, as queries construct it. */
public record TicketPick(long id, String number, int version) implements Serializable {}
