package cl.soser.canal.shared;

/** Text within HTML or XML. */
public final class Markup {

    private Markup() {}

    /** Markup that shows this text, between elements and in an attribute with either quote. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
