package cl.soser.canal.web.admin.operation;

import cl.soser.canal.operation.CertificateState;
import cl.soser.canal.operation.MachineFacts;
import cl.soser.canal.operation.ServerFacts;
import cl.soser.canal.operation.WorkFacts;
import cl.soser.canal.shared.health.NeedState;
import cl.soser.canal.web.shared.language.Bundles;
import cl.soser.canal.web.shared.time.DateLabels;
import cl.soser.canal.web.shared.time.Dates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The facts of a server in words, one after the other. */
public class ServerStatusLabels {

    /** One line of the list. */
    public record Fact(String name, String value) {}

    private final List<Fact> lines = new ArrayList<>();

    ServerStatusLabels(ServerFacts facts) {
        need("database", facts.database());
        need("files", facts.files());
        machine(facts.machine());
        line("timers", "server.ago", facts.timersSilent().toSeconds());
        if (facts.work() != null) {
            work(facts.work());
        }
    }

    public List<Fact> facts() {
        return lines;
    }

    private void need(String name, NeedState state) {
        line(name, state.met() ? "server.met" : "server.unmet", at(state.since()));
    }

    private void machine(MachineFacts machine) {
        if (machine.at() == null) {
            return;
        }
        line("disk", "server.gigabytes", machine.freeBytes() / 1e9);
        if (machine.heap() >= 0) {
            line("memory", "server.share", machine.heap());
        }
        if (machine.pool() != null) {
            line("connections", "server.of", machine.pool().used(), machine.pool().most());
        }
        line("mailServer", "server.neighbour." + machine.mailServer());
        line("scanner", "server.neighbour." + machine.scanner());
        certificate(machine.certificate());
        line(
                "backup",
                machine.backupAt() == null ? "server.never" : "server.at",
                at(machine.backupAt()));
    }

    private void certificate(CertificateState certificate) {
        if (!certificate.on()) {
            line("certificate", "server.certificate.none");
        } else if (certificate.endsAt() == null) {
            line("certificate", "server.unknown");
        } else {
            line("certificate", "server.certificate.ends", at(certificate.endsAt()));
        }
    }

    private void work(WorkFacts work) {
        line("clock", "server.seconds", work.clockAhead().toMillis() / 1000.0);
        line(
                "outbox",
                "server.waiting",
                work.mail().outbox().waiting(),
                work.mail().outbox().failed());
        line("mailbox", mailbox(work), at(work.mail().mailbox().readAt()));
        line("reader", "server.reader." + work.reader());
        line("alerts", "server.count", work.alerts().untaken());
        line("overdue", "server.count", work.cases().overdue());
        line("exports", "server.waiting", work.exports().waiting(), work.exports().failed());
        line(
                "quiet",
                work.quietSince() == null ? "server.no" : "server.since",
                at(work.quietSince()));
        line("asked", "server.at", at(work.at()));
    }

    private static String mailbox(WorkFacts work) {
        if (!work.mail().mailbox().on()) {
            return "server.neighbour.NONE";
        }
        return work.mail().mailbox().readAt() == null ? "server.never" : "server.read";
    }

    private void line(String name, String key, Object... values) {
        lines.add(new Fact(Bundles.text("server." + name), Bundles.text(key, values)));
    }

    private static String at(Instant instant) {
        return instant == null ? "" : DateLabels.inDigits(instant, Dates.SANTIAGO);
    }
}
