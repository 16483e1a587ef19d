package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.ReaderEntry;
import java.util.List;

/**
 * What is written, to be tried.
 *
 * @param written what it would know
 * @param code of exactly this, which publishing requires
 */
public record ReaderDraft(List<ReaderEntry> written, String code) {}
