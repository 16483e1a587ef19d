package cl.soser.canal.closing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes a report for programs: its canonical JSON, the hash of that, and the adjustments. */
final class JsonReportRenderer {

    private JsonReportRenderer() {}

    static void write(FrozenReport report, OutputStream stream) throws IOException {
        OutputStream out = new BufferedOutputStream(stream, 1 << 16);
        put(out, "{\"informe\":");
        CanonicalReport.write(
                MonthCloser.head(report.report()), report.figures(), report.requests(), out);
        put(out, ",\"sha256\":" + CanonicalReport.text(report.report().getHash()));
        put(
                out,
                report.adjustments().stream()
                        .map(one -> one.toJson().toString())
                        .collect(Collectors.joining(",", ",\"ajustes\":[", "]}")));
        out.flush();
    }

    private static void put(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
