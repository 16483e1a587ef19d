package cl.soser.canal.shared.proof;

import cl.soser.canal.shared.OpenToAll;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.time.Instant;

/** When the session of this request last showed the second factor; the web module says so. */
@RequestScoped
@OpenToAll("It holds what the web module says of the present request.")
public class ProvedFactor {

    private Instant provedAt;

    /**
     * @param when null if it never did, because the device is remembered
     */
    public void at(Instant when) {
        provedAt = when;
    }

    public boolean isWithin(Duration span, Instant now) {
        return provedAt != null && now.isBefore(provedAt.plus(span));
    }
}
