package cl.soser.canal.web.shared.tag;

import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Parts of pages that are the same for everybody, as they were written ten seconds ago at most. */
final class KeptMarkup {

    private static final long KEPT = Duration.ofSeconds(10).toNanos();

    private record Part(String markup, long at) {

        boolean isOver(long now) {
            return now - at > KEPT;
        }
    }

    private final Map<String, Part> parts = new ConcurrentHashMap<>();

    static KeptMarkup of(FacesContext context) {
        return (KeptMarkup)
                context.getExternalContext()
                        .getApplicationMap()
                        .computeIfAbsent(KeptMarkup.class.getName(), key -> new KeptMarkup());
    }

    /** What draws a part of the page. */
    interface Drawing {
        void draw() throws IOException;
    }

    static String written(FacesContext context, Drawing part) throws IOException {
        ResponseWriter page = context.getResponseWriter();
        StringWriter text = new StringWriter();
        context.setResponseWriter(page.cloneWithWriter(text));
        try {
            part.draw();
            context.getResponseWriter().flush();
        } finally {
            context.setResponseWriter(page);
        }
        return text.toString();
    }

    /** Null where it was not written lately. */
    String find(String key) {
        Part part = parts.get(key);
        return part == null || part.isOver(System.nanoTime()) ? null : part.markup();
    }

    /**
     * @param since when its writing began: what it says is as old
     */
    void keep(String key, String markup, long since) {
        parts.values().removeIf(part -> part.isOver(System.nanoTime()));
        parts.put(key, new Part(markup, since));
    }
}
