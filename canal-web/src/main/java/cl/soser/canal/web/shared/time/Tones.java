package cl.soser.canal.web.shared.time;

import cl.soser.canal.web.shared.tag.IconTag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Map;

/** The colour and the icon that go with a word of the domain, the same on every page. */
@Named
@ApplicationScoped
public class Tones {

    private record Look(String tone, String icon) {}

    private static final Look PLAIN = new Look("neutral", "dot");

    private static final Map<String, Look> LOOKS =
            Map.ofEntries(
                    Map.entry("POR_VALIDAR", new Look("brand", "inbox")),
                    Map.entry("EN_AREA", new Look("brand", "users")),
                    Map.entry("EN_REVISION", new Look("brand", "eye")),
                    Map.entry("EN_VISACION", new Look("warn", "shield")),
                    Map.entry("ESPERA_CIUDADANO", new Look("warn", "message")),
                    Map.entry("RESPONDIDO", new Look("ok", "send")),
                    Map.entry("CERRADO", new Look("neutral", "check")),
                    Map.entry("ANULADO", new Look("neutral", "x")),
                    Map.entry("FUSIONADA", new Look("neutral", "copy")),
                    Map.entry("ALTA", new Look("danger", "alert")),
                    Map.entry("MEDIA", new Look("warn", "flag")),
                    Map.entry("BAJA", new Look("neutral", "minus")),
                    Map.entry("NO_INDICADA", new Look("neutral", "minus")),
                    Map.entry("RECLAMO", new Look("danger", "megaphone")),
                    Map.entry("CONSULTA", new Look("brand", "question")),
                    Map.entry("SUGERENCIA", new Look("warn", "bulb")),
                    Map.entry("FELICITACION", new Look("ok", "heart")),
                    Map.entry("VENCIDA", new Look("danger", "alert")),
                    Map.entry("ALTO", new Look("danger", "alert")),
                    Map.entry("MEDIO", new Look("warn", "clock")),
                    Map.entry("BAJO", new Look("ok", "clock")),
                    Map.entry("WEB", new Look("neutral", "globe")),
                    Map.entry("LINEA_800", new Look("neutral", "phone")),
                    Map.entry("PAPEL", new Look("neutral", "file")));

    /** brand, ok, warn, danger or neutral. */
    public String tone(Object code) {
        return LOOKS.getOrDefault(String.valueOf(code), PLAIN).tone();
    }

    /** The name of a symbol of the sprite. */
    public String icon(Object code) {
        return LOOKS.getOrDefault(String.valueOf(code), PLAIN).icon();
    }

    /**
     * Where that symbol of the sprite is, for the small tags that a page holds by dozens: drawn as
     * part of their text it needs no component of its own.
     */
    public String symbol(String name) {
        return IconTag.address(FacesContext.getCurrentInstance(), name);
    }
}
