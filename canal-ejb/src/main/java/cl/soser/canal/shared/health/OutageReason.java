package cl.soser.canal.shared.health;

import jakarta.resource.ResourceException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Optional;

/** Why a need of this server is not met. Such a failure is no fault of what was asked. */
public enum OutageReason {
    /** Nobody answers at the database's address, or the connection broke. */
    UNREACHABLE,
    /** It answers, but not yet, or not any more. */
    STARTING,
    /** It is there and says nothing. */
    SILENT,
    /** It has no connection left, or this server has none. */
    BUSY,
    /** Its disk is full, or ours. */
    FULL,
    /** It is a copy, or a folder that takes nothing. */
    READ_ONLY,
    /** Anything else. */
    BROKEN;

    /** The reason within a failure of a request; empty where the request itself may be at fault. */
    public static Optional<OutageReason> of(Throwable thrown) {
        OutageReason found = null;
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            OutageReason here = here(t);
            found = here == null ? found : here;
        }
        return Optional.ofNullable(found);
    }

    /** The innermost cause says it best, so the last one counts. */
    private static OutageReason here(Throwable thrown) {
        if (thrown instanceof SQLException failure) {
            return of(failure);
        }
        // The server's pool, which has no connection to give: its cause may say why.
        return thrown instanceof ResourceException ? BUSY : null;
    }

    private static OutageReason of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null || state.length() < 2) {
            return null;
        }
        return switch (state) {
            case "53100", "53200" -> FULL;
            case "53300", "53400" -> BUSY;
            case "57P01", "57P02", "57P03", "XJ040", "XJ015", "08004" -> STARTING;
            case "25006", "25502" -> READ_ONLY;
            default -> ofClass(state.substring(0, 2));
        };
    }

    private static OutageReason ofClass(String states) {
        return switch (states) {
            case "08" -> UNREACHABLE;
            // It refuses who we are, or knows no such database.
            case "28", "3D" -> BROKEN;
            default -> null;
        };
    }

    /** What a look at the need itself failed of, which always has a reason. */
    static OutageReason ofLook(Exception failure, boolean slow) {
        if (slow) {
            return SILENT;
        }
        if (failure instanceof AccessDeniedException) {
            return READ_ONLY;
        }
        String words = String.valueOf(failure.getMessage());
        return failure instanceof IOException && words.contains("No space left")
                ? FULL
                : of((Throwable) failure).orElse(BROKEN);
    }
}
