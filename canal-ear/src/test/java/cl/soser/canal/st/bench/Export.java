package cl.soser.canal.st.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Every ticket of an institution as one file, and what it leaves alive in the heap meanwhile. */
final class Export {

    private static final int LOOK_EVERY = 120_000;

    private final URI address;
    private final Footprint footprint;
    private final Report report;
    private double watched;

    Export(URI address, Footprint footprint, Report report) {
        this.address = address;
        this.footprint = footprint;
        this.report = report;
    }

    /** A first file warms the server, as everything else is done a while before it counts. */
    void measure() throws IOException, InterruptedException {
        read("csv", 0);
        long start = System.nanoTime();
        long rows = read("csv", 0);
        double seconds = (System.nanoTime() - start) / 1e9;
        double before = footprint.heap();
        read("csv", LOOK_EVERY);
        report.line(
                "CSV of %d rows: %.1f s, %.0f rows/s (limit 50,000), heap alive %.0f MB before,"
                        + " at most %.0f MB during (limit +50)",
                rows, seconds, rows / seconds, before, watched);
        start = System.nanoTime();
        read("xlsx", 0);
        report.line("XLSX of the same: %.1f s", (System.nanoTime() - start) / 1e9);
    }

    /** Counts its lines; looks at the heap every so many, if asked. */
    private long read(String format, int lookEvery) throws IOException, InterruptedException {
        HttpRequest asked =
                HttpRequest.newBuilder(
                                address.resolve(
                                        "/api/v1/exportaciones/tickets?desde=2020-01-01&formato="
                                                + format))
                        .header("Authorization", "Bearer demo-junaeb")
                        .build();
        HttpResponse<InputStream> answer =
                HttpClient.newHttpClient().send(asked, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException("export: " + answer.statusCode());
        }
        long lines = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream file = answer.body()) {
            long next = lookEvery;
            for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
                if (lookEvery > 0 && lines > next) {
                    watched = Math.max(watched, footprint.heap());
                    next += lookEvery;
                }
            }
        }
        return lines;
    }
}
