package cl.soser.canal.shared;

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
 * Makes a PDF of XHTML. Its letters travel inside the file (Open Sans, with every glyph of
 * Spanish), so that it prints alike everywhere; nothing is ever fetched from anywhere.
 */
public final class Press {

    /** Where a font file says how many tables it has, and where what it says of each begins. */
    private static final int TABLE_COUNT = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;

    /** "GSUB", and a name that no reader looks for and that keeps the tables in order. */
    private static final int SUBSTITUTIONS = 0x47535542;

    private static final int HIDDEN = 0x47535558;

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Press() {}

    public static void print(String xhtml, OutputStream out) throws IOException {
        print(xhtml, out, false);
    }

    /** Tagged as PDF/UA asks, so that who cannot see it hears titles, tables and headers of it. */
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
     * The font with its table of substitutions hidden: what is copied from a page, as a hash, would
     * otherwise have one sign where "ff" was written.
     */
    private static InputStream withoutLigatures(String file) {
        try (InputStream font = Press.class.getResourceAsStream(file)) {
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
