package cl.soser.canal.retention;

/**
 * A class of personal data; the words of each are {@code retentionClass.<name>}, what remains of it
 * {@code retentionClass.<name>.kept} and what goes {@code retentionClass.<name>.goes}.
 */
public enum RetentionClass {
    SOLICITUDES("SELECT COUNT(t) FROM Ticket t WHERE t.open = FALSE AND t.closedAt < :limit"),
    ARCHIVOS("SELECT COUNT(a) FROM Attachment a WHERE a.uploadedAt < :limit"),
    FOTOS_PAPEL("SELECT COUNT(p) FROM SheetPhoto p WHERE p.receivedAt < :limit"),
    MENSAJES("SELECT COUNT(m) FROM Message m WHERE m.createdAt < :limit"),
    LLAMADAS("SELECT COUNT(c) FROM Call c WHERE c.startedAt < :limit"),
    LECTURAS("SELECT COUNT(e) FROM AuditEntry e WHERE e.happenedAt < :limit"),
    CUENTAS(
            """
            SELECT COUNT(a) FROM Account a JOIN a.roles r
            WHERE r = 'CIUDADANO' AND a.createdAt < :limit
              AND (a.lastSignInAt IS NULL OR a.lastSignInAt < :limit)""");

    private final String due;

    RetentionClass(String due) {
        this.due = due;
    }

    /** Counts what is older than the limit. */
    String due() {
        return due;
    }
}
