package cl.soser.canal.paper.photo;

/** Fired in the transaction in which a photograph arrives. */
public record PhotoReceived(long photo) {}
