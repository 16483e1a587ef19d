package cl.soser.canal.api;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What is left of a limit. Every answer tells it, so that a program can slow down before it is
 * rejected.
 *
 * @param limit calls per minute
 * @param remaining calls that are left now
 * @param reset seconds until all of them are there again
 * @param retry seconds until one is; 0 where this call is within the limit
 */
record Ration(long limit, long remaining, long reset, long retry) {

    static final String LIMIT = "RateLimit-Limit";
    static final String REMAINING = "RateLimit-Remaining";
    static final String RESET = "RateLimit-Reset";
    private static final String WAIT = "Retry-After";

    private static final long SECOND = 1_000_000_000;

    static Ration of(long limit, long remaining, long resetNanos, long waitNanos) {
        return new Ration(limit, Math.max(0, remaining), seconds(resetNanos), seconds(waitNanos));
    }

    /** Rounded up: an early retry would be rejected again. */
    private static long seconds(long nanos) {
        return (nanos + SECOND - 1) / SECOND;
    }

    boolean isSpent() {
        return retry > 0;
    }

    void tell(HttpServletResponse response) {
        response.setHeader(LIMIT, String.valueOf(limit));
        response.setHeader(REMAINING, String.valueOf(remaining));
        response.setHeader(RESET, String.valueOf(reset));
        if (isSpent()) {
            response.setHeader(WAIT, String.valueOf(retry));
        }
    }
}
