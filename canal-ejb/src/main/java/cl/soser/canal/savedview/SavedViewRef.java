package cl.soser.canal.savedview;

import java.io.Serializable;

/** A view as a page showed it: id and version. */
public record SavedViewRef(long id, int version) implements Serializable {}
