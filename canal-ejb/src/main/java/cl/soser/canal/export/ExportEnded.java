package cl.soser.canal.export;

import java.time.Instant;

/**
 * Fired once when a file is ready, or will never be; not when its owner cancelled it.
 *
 * @param account the requester
 * @param rows how many requests it holds
 * @param until how long it is kept; null where it failed
 * @param errorCode of the failure in the log; null if it is ready
 */
public record ExportEnded(
        long export, long account, long rows, Instant until, String errorCode, Instant at) {

    public boolean isReady() {
        return until != null;
    }
}
