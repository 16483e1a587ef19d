package cl.soser.canal.shared.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Renders XHTML as PDF. The fonts are embedded (Open Sans, with every glyph of Spanish), so that it
 * prints the same everywhere; no resource is ever fetched.
 */
public final class PdfRenderer {

    /** Offsets in a font file: the number of tables, and the first table record. */
    private static final int TABLE_COUNT = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;

    /** "GSUB", and an unused name that keeps the tables in order. */
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int HIDDEN = 0x47535558;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private PdfRenderer() {}

    public static void print(String xhtml, OutputStream out) throws IOException {
        print(xhtml, out, false);
    }

    /** Tagged as PDF/UA requires, so that screen readers announce titles, tables and headers. */
    public static void printTagged(String xhtml, OutputStream out) throws IOException {
        print(xhtml, out, true);
    }

    private static void print(String xhtml, OutputStream out, boolean tagged) throws IOException {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(tagged);
        font(builder, "OpenSans-Regular.ttf", 400);
        font(builder, "OpenSans-Semibold.ttf", 600);
        font(builder, "OpenSans-Bold.ttf", 700);
        builder.useUriResolver((base, address) -> address.startsWith("data:") ? address : null);
        builder.withHtmlContent(xhtml, null);
        builder.withProducer("Canal PAE");
        builder.toStream(out);
        builder.run();
    }

    private static void font(PdfRendererBuilder builder, String file, int weight) {
        builder.useFont(() -> withoutLigatures(file), "Canal", weight, FontStyle.NORMAL, true);
    }

    /**
     * The font with its table of substitutions hidden: otherwise text copied from a page, such as a
     * hash, would have one ligature character for "ff".
     */
    private static InputStream withoutLigatures(String file) {
        try (InputStream font = PdfRenderer.class.getResourceAsStream(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(font.readAllBytes());
            int tables = bytes.getShort(TABLE_COUNT);
            for (int i = 0; i < tables; i++) {
                int entry = FIRST_TABLE + i * TABLE_ENTRY;
                if (bytes.getInt(entry) == SUBSTITUTIONS) {
                    bytes.putInt(entry, HIDDEN);
                }
            }
            return new ByteArrayInputStream(bytes.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
