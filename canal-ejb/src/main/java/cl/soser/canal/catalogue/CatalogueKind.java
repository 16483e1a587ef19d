package cl.soser.canal.catalogue;

import cl.soser.canal.configuration.ConfigurationKind;

/** The four lists; the words of each are {@code catalogueKind.<name>}. */
public enum CatalogueKind {
    MOTIVO(Motive.class, Motive.ALL, ConfigurationKind.MOTIVO),
    TEMA(Topic.class, Topic.ALL, ConfigurationKind.TEMA),
    SUBTEMA(Subtopic.class, Subtopic.ALL, ConfigurationKind.SUBTEMA),
    AREA(Area.class, Area.ALL, ConfigurationKind.AREA);

    private final Class<? extends CatalogueEntry> type;
    private final String all;
    private final ConfigurationKind change;

    CatalogueKind(Class<? extends CatalogueEntry> type, String all, ConfigurationKind change) {
        this.type = type;
        this.all = all;
        this.change = change;
    }

    Class<? extends CatalogueEntry> type() {
        return type;
    }

    /** The query that gives all of them in their order. */
    String all() {
        return all;
    }

    ConfigurationKind change() {
        return change;
    }

    /** The procedure knows its four motives and no others; theirs are the names it gives them. */
    public boolean isOfTheProcedure() {
        return this == MOTIVO;
    }
}
