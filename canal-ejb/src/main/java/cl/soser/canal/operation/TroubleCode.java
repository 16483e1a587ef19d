package cl.soser.canal.operation;

/**
 * What may be wrong, the most urgent first. Each has its section in {@code
 * server-config/RUNBOOK.md}, its words in {@code messages-operation.properties} and its value of
 * the metric {@code canal_trouble}.
 */
public enum TroubleCode {
    DATABASE_AWAY(true),
    FILES_UNWRITABLE(true),
    TIMERS_SILENT(true),
    CLOCK_OFF(true),
    ALERT_UNTAKEN(true),
    EVIDENCE_BROKEN(true),
    DISK_FULL(true),
    MEMORY_FULL(true),
    CONNECTIONS_USED_UP(true),
    JOB_FAILED(true),
    MAIL_WAITING(true),
    CERTIFICATE_ENDS(true),
    QUIET(false),
    FACTS_OLD(false),
    MAIL_FAILED(false),
    MAILBOX_SILENT(false),
    SCANNER_SILENT(false),
    EXPORT_WAITING(false),
    READER_INCOMPLETE(false),
    DISK_LOW(false),
    CERTIFICATE_UNKNOWN(false),
    BACKUP_OLD(false);

    private final boolean urgent;

    TroubleCode(boolean urgent) {
        this.urgent = urgent;
    }

    /** Somebody is to be called, at night too; the others wait for the morning. */
    public boolean isUrgent() {
        return urgent;
    }
}
