package cl.soser.canal.right.intake;

import java.time.Instant;

/** A code must reach the mailbox of a case. */
public record RightCodeRequested(String number, String email, String code, Instant expiresAt) {

    @Override
    public String toString() {
        return "RightCodeRequested[" + number + "]";
    }
}
