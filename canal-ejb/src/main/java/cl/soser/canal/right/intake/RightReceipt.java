package cl.soser.canal.right.intake;

import java.io.Serializable;

/**
 * That a case is open.
 *
 * @param token shows it to who opened it for an hour; null where staff did
 */
public record RightReceipt(String number, String token) implements Serializable {

    @Override
    public String toString() {
        return "RightReceipt[" + number + "]";
    }
}
