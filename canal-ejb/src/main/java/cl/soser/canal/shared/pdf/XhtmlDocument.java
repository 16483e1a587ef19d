package cl.soser.canal.shared.pdf;

import cl.soser.canal.shared.Markup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** A plain document of titles, paragraphs and facts, and its PDF. */
public final class XhtmlDocument {

    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" lang="es"><head><title>%s</title><style>
            @page { size: letter; margin: 22mm 20mm; font-family: Canal;
                @bottom-right { font-family: Canal; content: counter(page); } }
            html { font-family: Canal; } body { font-family: Canal; font-size: 10.5pt; line-height: 1.5; }
            h1 { font-size: 17pt; } h2 { font-size: 12.5pt; margin: 6mm 0 1mm; }
            p { margin: 0 0 3mm; white-space: pre-wrap; }
            dt { font-weight: 600; margin-top: 2mm; } dd { margin: 0; white-space: pre-wrap; }
            </style></head><body><h1>%s</h1>
            """;

    /** Several that stand together are one. */
    private static final Pattern EMOJI =
            Pattern.compile(
                    "[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}]"
                            + "[\\x{1F000}-\\x{1FAFF}\\x{2600}-\\x{27BF}\\x{FE0F}\\x{200D}]*");

    private final StringBuilder text;

    public XhtmlDocument(String title) {
        text = new StringBuilder(HEAD.formatted(escape(title), escape(title)));
    }

    public XhtmlDocument heading(String words) {
        return element("h2", words);
    }

    public XhtmlDocument paragraph(String words) {
        return element("p", words);
    }

    public XhtmlDocument fact(String name, String value) {
        text.append("<dl><dt>").append(escape(name)).append("</dt><dd>");
        text.append(escape(value == null ? "—" : value)).append("</dd></dl>\n");
        return this;
    }

    private XhtmlDocument element(String name, String words) {
        text.append('<').append(name).append('>').append(escape(words));
        text.append("</").append(name).append(">\n");
        return this;
    }

    /**
     * What a browser may not read as markup, and no PDF can show, is neither. The font has no
     * emoji, and a sign in their place would look like an error.
     */
    static String escape(String words) {
        String shown = EMOJI.matcher(words).replaceAll("[emoji]");
        return Markup.escape(shown.replaceAll("[\\p{Cc}&&[^\\n]]", ""));
    }

    public byte[] pdf() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfRenderer.printTagged(text + "</body></html>", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
