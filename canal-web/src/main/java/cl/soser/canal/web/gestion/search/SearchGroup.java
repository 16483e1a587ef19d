package cl.soser.canal.web.gestion.search;

import cl.soser.canal.web.shared.language.Bundles;
import java.util.List;

/** What a search found of one kind. */
public record SearchGroup(Kind kind, List<SearchHit> hits) {

    /** In the order in which they are shown. */
    public enum Kind {
        SOLICITUDES,
        PERSONAS,
        PAGINAS,
        ESTABLECIMIENTOS,
        PALABRAS,
        PARECIDOS,
        AYUDA,
        AJUSTES
    }

    public SearchGroup {
        hits = List.copyOf(hits);
    }

    public String title() {
        return Bundles.text("found." + kind);
    }

    /** As part of an id. */
    public String id() {
        return "hay-" + kind.name().toLowerCase(java.util.Locale.ROOT);
    }
}
