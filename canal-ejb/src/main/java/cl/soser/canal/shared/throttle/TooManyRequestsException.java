package cl.soser.canal.shared.throttle;

import cl.soser.canal.shared.CanalException;

/** Thrown when a limit of {@link ThrottleService} is reached; answered 429 with Retry-After. */
public class TooManyRequestsException extends CanalException {

    private final long retryAfterSeconds;

    public TooManyRequestsException(long retryAfterSeconds) {
        this("error.tooManyRequests", retryAfterSeconds);
    }

    /**
     * @param key of a message with the minutes to wait
     */
    public TooManyRequestsException(String key, long retryAfterSeconds) {
        super(key, Math.max(1, (retryAfterSeconds + 59) / 60));
        this.retryAfterSeconds = Math.max(1, retryAfterSeconds);
    }

    /** When trying again makes sense, in seconds from now; at least 1. */
    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
