package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.DangerReader;

/** The reader in force, and the one that is tried. */
public record ReaderPair(DangerReader now, DangerReader then) {}
