package cl.soser.canal.operation;

import java.io.Serializable;
import java.time.Instant;

/**
 * The certificate that people's browsers see.
 *
 * @param on whether the channel's address has one
 * @param endsAt when it ends; null where it could not be looked at
 */
public record CertificateState(boolean on, Instant endsAt) implements Serializable {

    static final CertificateState UNKNOWN = new CertificateState(false, null);
}
