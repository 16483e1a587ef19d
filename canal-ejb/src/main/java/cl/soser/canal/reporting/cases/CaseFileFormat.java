package cl.soser.canal.reporting.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The format of a file of requests. */
public enum CaseFileFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        CaseWriter to(OutputStream out, CaseColumn.FileFrame frame) throws IOException {
            return new CsvCaseWriter(out, frame);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        CaseWriter to(OutputStream out, CaseColumn.FileFrame frame) {
            return new XlsxCaseWriter(out, frame);
        }
    };

    private final String mediaType;

    CaseFileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** By its name in an address: csv, xlsx. */
    public static Optional<CaseFileFormat> of(String name) {
        return Stream.of(values()).filter(format -> format.extension().equals(name)).findAny();
    }

    abstract CaseWriter to(OutputStream out, CaseColumn.FileFrame frame) throws IOException;

    public String mediaType() {
        return mediaType;
    }

    /** The file name of a list requested on that day. */
    public String fileName(LocalDate day) {
        return "canal-pae-solicitudes-" + day + "." + extension();
    }

    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
