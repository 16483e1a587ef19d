package cl.soser.canal.paper.photo;

/** Fired in the transaction in which a photograph arrives. */
record PhotoReceived(long photo) {}
