package cl.soser.canal.operation;

/** Whether the server for outgoing mail answers. */
public enum MailServerState {
    NONE,
    UNKNOWN,
    ANSWERS,
    SILENT
}
