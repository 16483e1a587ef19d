package cl.soser.canal.paper.print;

import cl.soser.canal.shared.pdf.PdfRenderer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;

/** The poster of one school: the three ways into the channel, to be read across a dining hall. */
final class PosterRenderer {

    /** How large the sheet of paper is; everything on the poster grows with it. */
    enum Size {
        A4("210mm", "297mm", "296.9mm", 10),
        A3("297mm", "420mm", "419.9mm", 14.142);

        private final String width;
        private final String height;
        private final String inner;
        private final double unit;

        Size(String width, String height, String inner, double unit) {
            this.width = width;
            this.height = height;
            this.inner = inner;
            this.unit = unit;
        }
    }

    /** A longer address is set smaller, so that it stays on its lines. */
    private static final int SHORT_ADDRESS = 18;

    private PosterRenderer() {}

    static void print(PrintedSchool school, URI portal, long hours, Size size, OutputStream out)
            throws IOException {
        String site = portal.getRawAuthority();
        PdfRenderer.print(
                PrintTemplate.read("poster.xhtml")
                        .with("width", size.width)
                        .with("height", size.height)
                        .with("inner", size.inner)
                        .with("unit", size.unit + "pt")
                        .with("school", school.name())
                        .with("place", school.place())
                        .with("hours", hours)
                        .with("site", site)
                        .with("siteSize", site.length() > SHORT_ADDRESS ? "2.1rem" : "3rem")
                        .with("qr", QrCode.address(portal.toString()))
                        .fill(),
                out);
    }
}
