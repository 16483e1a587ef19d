package cl.soser.canal.operation;

import cl.soser.canal.shared.OpenToAll;
import cl.soser.canal.shared.database.HeartbeatJob;
import cl.soser.canal.shared.health.Need;
import cl.soser.canal.shared.health.ServerHealth;
import cl.soser.canal.shared.job.JobRuns;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The facts of this server as last seen, and what is wrong. Answers at once, whatever hangs. */
@Singleton
@PermitAll
@OpenToAll("The health addresses have no caller; the facts are about no person and no message.")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ServerFactsQuery {

    @Inject ServerHealth serverHealth;
    @Inject HeartbeatJob heartbeatJob;
    @Inject JobRuns jobRuns;
    @Inject GatheredFactsCache gatheredFactsCache;
    @Inject TroubleCache troubleCache;
    @Inject Clock clock;

    private Instant startedAt;

    @PostConstruct
    void begin() {
        startedAt = clock.instant();
    }

    public ServerFacts now() {
        return new ServerFacts(
                clock.instant(),
                startedAt,
                serverHealth.stateOf(Need.DATABASE),
                serverHealth.stateOf(Need.FILES),
                heartbeatJob.silence(),
                jobRuns.all(),
                gatheredFactsCache.machine(),
                gatheredFactsCache.work());
    }

    /** The most urgent first. */
    public List<ServerTrouble> troubles() {
        return troubleCache.since(TroublePolicy.of(now()), clock.instant());
    }
}
