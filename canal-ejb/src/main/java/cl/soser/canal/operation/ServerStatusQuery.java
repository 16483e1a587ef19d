package cl.soser.canal.operation;

import static cl.soser.canal.account.Role.TI;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;

/** What is wrong with this server and what is not, for a page. */
@Stateless
@RolesAllowed(TI)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ServerStatusQuery {

    /**
     * This server now.
     *
     * @param troubles the most urgent first
     */
    public record ServerStatus(List<ServerTrouble> troubles, ServerFacts facts)
            implements Serializable {}

    @Inject ServerFactsQuery serverFactsQuery;

    public ServerStatus now() {
        return new ServerStatus(serverFactsQuery.troubles(), serverFactsQuery.now());
    }
}
