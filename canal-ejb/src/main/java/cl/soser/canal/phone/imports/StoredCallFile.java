package cl.soser.canal.phone.imports;

/** A file of calls as it waits in the database. */
record StoredCallFile(CallFileKind kind, byte[] content) {}
