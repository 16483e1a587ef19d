package cl.soser.canal.closing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The file formats of the report of a closed month; each is made of the frozen rows alone. */
public enum ReportFormat {
    JSON("application/json") {
        @Override
        void write(FrozenReport report, OutputStream out) throws IOException {
            JsonReportRenderer.write(report, out);
        }
    },
    PDF("application/pdf") {
        @Override
        void write(FrozenReport report, OutputStream out) throws IOException {
            PdfReportRenderer.write(report, out);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(FrozenReport report, OutputStream out) throws IOException {
            XlsxReportRenderer.write(report, out);
        }
    };

    private final String mediaType;

    ReportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** By its name in an address: json, pdf, xlsx. */
    public static Optional<ReportFormat> of(String name) {
        return Stream.of(values()).filter(format -> format.extension().equals(name)).findAny();
    }

    abstract void write(FrozenReport report, OutputStream out) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
