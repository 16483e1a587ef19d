package cl.soser.canal.ticket;

/** What becomes of the tickets that go on in one that is annulled. */
public enum AbsorbedFate {
    /** Each goes on by itself again, with its own clock. */
    SEPARAR,
    /** They are annulled with it: all were withdrawn, or none was a request. */
    ANULAR
}
