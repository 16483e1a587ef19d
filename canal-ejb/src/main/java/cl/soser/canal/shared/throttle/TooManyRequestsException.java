package cl.soser.canal.shared.throttle;

import cl.soser.canal.shared.CanalException;

/** Thrown when a limit of {@link ThrottleService} is reached; answered 429 with Retry-After. */
public class TooManyRequestsException extends CanalException {

    private final long retryAfterSeconds;

    public TooManyRequestsException(long retryAfterSeconds) {
        super("error.tooManyRequests", Math.max(1, (retryAfterSeconds + 59) / 60));
        this.retryAfterSeconds = Math.max(1, retryAfterSeconds);
    }

    /** When trying again makes sense, in seconds from now; at least 1. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
