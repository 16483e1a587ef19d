package cl.soser.canal.phone;

/** A file of calls as it waits in the database. */
public record PackedCalls(CallFileKind kind, byte[] content) {}
