package cl.soser.canal.shared.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * How many requests were served, how they ended and how long they took, as metrics. They know pages
 * and API apart, and no address.
 */
@ApplicationScoped
public class RequestMeter {

    /** Each by {@code app} and {@code status}; the server adds {@code _total} to the name. */
    static final Metadata REQUESTS =
            Metadata.builder()
                    .withName("canal_requests")
                    .withDescription("Requests answered, by application and kind of status.")
                    .build();

    /**
     * Each by {@code app} and {@code seconds}: those that took no longer. The server's own timers
     * print quantiles in another unit than the rest, and those of two servers add up to nothing.
     */
    static final Metadata WITHIN =
            Metadata.builder()
                    .withName("canal_requests_within")
                    .withDescription("Requests answered within so many seconds.")
                    .build();

    private static final List<Duration> BOUNDS =
            Stream.of(300, 1000, 2000, 5000).map(Duration::ofMillis).toList();

    @Inject MetricRegistry metricRegistry;

    /**
     * @param context of the application: {@code /api}, or nothing for pages
     * @param path within it; what a page consists of and what watches the server is not measured
     */
    void served(String context, String path, int status, long nanos) {
        if (isBeside(path)) {
            return;
        }
        Tag app = new Tag("app", "/api".equals(context) ? "api" : "web");
        metricRegistry.counter(REQUESTS, app, new Tag("status", kind(status))).inc();
        for (Duration bound : BOUNDS) {
            Counter within =
                    metricRegistry.counter(WITHIN, app, new Tag("seconds", seconds(bound)));
            if (nanos <= bound.toNanos()) {
                within.inc();
            }
        }
    }

    static boolean isBeside(String path) {
        return path.startsWith("/jakarta.faces.resource")
                || path.startsWith("/health")
                || path.startsWith("/metrics");
    }

    /** "2xx" to "5xx", whatever comes. */
    static String kind(int status) {
        return Math.max(1, Math.min(5, status / 100)) + "xx";
    }

    /** "0.3", "2". */
    static String seconds(Duration bound) {
        return BigDecimal.valueOf(bound.toMillis(), 3).stripTrailingZeros().toPlainString();
    }
}
