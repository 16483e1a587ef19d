package cl.soser.canal.shared;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Makes a PDF of XHTML. Its letters travel inside the file (Open Sans, with every glyph of
 * Spanish), so that it prints alike everywhere; nothing is ever fetched from anywhere.
 */
public final class Press {

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
        builder.useFont(
                () -> Press.class.getResourceAsStream(file),
                "Canal",
                weight,
                FontStyle.NORMAL,
                true);
    }
}
