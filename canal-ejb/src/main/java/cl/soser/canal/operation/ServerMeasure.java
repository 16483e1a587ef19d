package cl.soser.canal.operation;

import cl.soser.canal.shared.health.PoolUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/**
 * A figure of this server for {@code /metrics}. What is not known is "not a number", so that no
 * alert rule takes it for a good value.
 */
enum ServerMeasure {
    DATABASE(
            "canal_database_up",
            "1 where the database could just be written.",
            facts -> of(facts.database().met())),
    FILES(
            "canal_files_up",
            "1 where a file could just be written.",
            facts -> of(facts.files().met())),
    TIMERS(
            "canal_timers_silent_seconds",
            "How long ago a timer last ran.",
            facts -> of(facts.timersSilent())),
    FACTS(
            "canal_facts_age_seconds",
            "How long ago the database last told what waits.",
            facts -> ofWork(facts, work -> age(facts, work.at()))),
    DISK(
            "canal_disk_free_bytes",
            "Left where files are kept.",
            facts -> known(facts.machine().freeBytes())),
    HEAP(
            "canal_heap_used_ratio",
            "Memory in use after it was last tidied, from 0 to 1.",
            facts -> known(facts.machine().heap())),
    CONNECTIONS(
            "canal_connections_used",
            "Connections to the database in use.",
            facts -> ofPool(facts, PoolUsage::used)),
    MOST_CONNECTIONS(
            "canal_connections_max",
            "Connections to the database that there may be.",
            facts -> ofPool(facts, PoolUsage::most)),
    MAIL_SERVER(
            "canal_mail_server_up",
            "1 where the server for outgoing mail answers.",
            facts -> of(facts.machine().mailServer())),
    SCANNER(
            "canal_scanner_up",
            "1 where the scanner of files answers.",
            facts -> of(facts.machine().scanner())),
    CERTIFICATE(
            "canal_certificate_end_timestamp_seconds",
            "When the certificate of the channel's address ends.",
            facts -> of(facts.machine().certificate().endsAt())),
    BACKUP(
            "canal_backup_timestamp_seconds",
            "When the last backup was whole.",
            facts -> of(facts.machine().backupAt())),
    CLOCK(
            "canal_clock_ahead_seconds",
            "By how much this machine's clock is ahead of the database's.",
            facts -> ofWork(facts, work -> of(work.clockAhead()))),
    OUTBOX_WAITING(
            "canal_outbox_waiting",
            "Messages that have not left.",
            facts -> ofWork(facts, work -> (double) work.mail().outbox().waiting())),
    OUTBOX_OLDEST(
            "canal_outbox_oldest_seconds",
            "For how long the oldest mail could have left.",
            facts -> ofWork(facts, work -> age(facts, work.mail().outbox().dueSince()))),
    OUTBOX_FAILED(
            "canal_outbox_failed",
            "Messages that were given up.",
            facts -> ofWork(facts, work -> (double) work.mail().outbox().failed())),
    MAILBOX(
            "canal_mailbox_up",
            "1 where the mailbox could be read.",
            facts ->
                    ofWork(
                            facts,
                            work ->
                                    work.mail().mailbox().on()
                                            ? of(work.mail().mailbox().failedAt() == null)
                                            : Double.NaN)),
    OVERDUE(
            "canal_tickets_overdue",
            "Requests whose term has passed.",
            facts -> ofWork(facts, work -> (double) work.cases().overdue())),
    ALERTS(
            "canal_alerts_untaken",
            "Alerts that ring and that nobody has taken.",
            facts -> ofWork(facts, work -> (double) work.alerts().untaken())),
    OLDEST_ALERT(
            "canal_alert_oldest_seconds",
            "For how long the oldest of them has been ringing.",
            facts -> ofWork(facts, work -> age(facts, work.alerts().since()))),
    EXPORTS_WAITING(
            "canal_exports_waiting",
            "Files that nobody has begun to write.",
            facts -> ofWork(facts, work -> (double) work.exports().waiting())),
    EXPORTS_FAILED(
            "canal_exports_failed",
            "Files that failed and are still shown.",
            facts -> ofWork(facts, work -> (double) work.exports().failed()));

    private final String metric;
    private final String help;
    private final Function<ServerFacts, Double> value;

    ServerMeasure(String metric, String help, Function<ServerFacts, Double> value) {
        this.metric = metric;
        this.help = help;
        this.value = value;
    }

    String metric() {
        return metric;
    }

    String help() {
        return help;
    }

    double of(ServerFacts facts) {
        return value.apply(facts);
    }

    private static double of(boolean good) {
        return good ? 1 : 0;
    }

    private static double of(Duration duration) {
        return duration.toMillis() / 1000.0;
    }

    private static double of(Instant at) {
        return at == null ? Double.NaN : at.getEpochSecond();
    }

    private static double of(NeighbourState state) {
        return switch (state) {
            case ANSWERS -> 1;
            case SILENT -> 0;
            case NONE, UNKNOWN -> Double.NaN;
        };
    }

    private static double known(double value) {
        return value < 0 ? Double.NaN : value;
    }

    /** Nothing waits where there is no beginning. */
    private static double age(ServerFacts facts, Instant since) {
        return since == null ? 0 : Math.max(0, of(Duration.between(since, facts.at())));
    }

    private static double ofPool(ServerFacts facts, Function<PoolUsage, Integer> count) {
        PoolUsage pool = facts.machine().pool();
        return pool == null ? Double.NaN : count.apply(pool);
    }

    private static double ofWork(ServerFacts facts, Function<WorkFacts, Double> figure) {
        return facts.work() == null ? Double.NaN : figure.apply(facts.work());
    }
}
