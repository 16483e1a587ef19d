package cl.soser.canal.account.factor;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import cl.soser.canal.shared.OpenToAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The change of the key that second factors are kept with, for the server's operator. */
@Stateless
@PermitAll
@OpenToAll("Only a program on the server itself that has its key is let through to it.")
@TransactionAttribute(NOT_SUPPORTED)
public class FactorKeyService {

    private static final Logger LOG = Logger.getLogger(FactorKeyService.class.getName());

    @Inject FactorWorker factorWorker;
    @Inject FactorSecrets factorSecrets;

    /**
     * What still needs the key of before.
     *
     * @param known whether there is one
     * @param apps whose secret it sealed
     * @param accounts with recovery codes that it hashed; only their owners can make new ones
     */
    public record OldKey(boolean known, int apps, long accounts) {}

    /** Changes nothing. */
    public OldKey look() {
        return factorSecrets.isChanged()
                ? new OldKey(
                        true,
                        factorWorker.sealedBefore().size(),
                        factorWorker.accountsWithCodesOfBefore())
                : new OldKey(false, 0, 0);
    }

    /**
     * Seals anew with the present key what the one of before sealed, each app in a transaction of
     * its own; how many it were.
     */
    public int renew() {
        int renewed = 0;
        for (long account : factorWorker.sealedBefore()) {
            try {
                renewed += factorWorker.sealAnew(account) ? 1 : 0;
            } catch (EJBException usedMeanwhile) {
                LOG.log(Level.FINE, usedMeanwhile, () -> "its use sealed it anew: " + account);
            }
        }
        return renewed;
    }
}
