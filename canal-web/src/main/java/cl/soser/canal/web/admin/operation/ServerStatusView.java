package cl.soser.canal.web.admin.operation;

import cl.soser.canal.operation.ServerFacts;
import cl.soser.canal.operation.ServerStatusQuery;
import cl.soser.canal.operation.ServerStatusQuery.ServerStatus;
import cl.soser.canal.operation.ServerTrouble;
import cl.soser.canal.shared.job.JobRun;
import cl.soser.canal.web.shared.language.Bundles;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;

/** admin/estado.xhtml: what is wrong with this server, and what is not. */
@Named
@RequestScoped
public class ServerStatusView {

    @Inject ServerStatusQuery serverStatusQuery;

    private ServerStatus status;
    private ServerStatusLabels labels;

    @PostConstruct
    void open() {
        status = serverStatusQuery.now();
        labels = new ServerStatusLabels(status.facts());
    }

    public List<ServerTrouble> getTroubles() {
        return status.troubles();
    }

    /** What it means, with its number or reason. */
    public String text(ServerTrouble trouble) {
        String known = "trouble.detail." + trouble.detail();
        return Bundles.text(
                "trouble." + trouble.code() + ".text",
                Bundles.has(known) ? Bundles.text(known) : trouble.detail());
    }

    /** A page where it can be seen or mended; null where there is none. */
    public String page(ServerTrouble trouble) {
        return switch (trouble.code()) {
            case MAIL_WAITING -> "/admin/mensajes?estado=PENDIENTE";
            case MAIL_FAILED -> "/admin/mensajes?estado=FALLIDO";
            default -> null;
        };
    }

    public String runbookTitle(ServerTrouble trouble) {
        return Runbook.of(trouble.code().name()).heading();
    }

    public String runbookText(ServerTrouble trouble) {
        return Runbook.of(trouble.code().name()).text();
    }

    public List<ServerStatusLabels.Fact> getFacts() {
        return labels.facts();
    }

    public List<JobRun> getJobs() {
        return facts().jobs();
    }

    /** When the server looked last. */
    public Instant getAt() {
        return facts().at();
    }

    private ServerFacts facts() {
        return status.facts();
    }
}
