package cl.soser.canal.danger.reader;

import cl.soser.canal.danger.ReaderEntry;
import java.util.List;

/**
 * What a server holds while it learns a classifier, and under which name it holds it.
 *
 * @param entries the words in force
 */
public record ClassifierClaim(int number, String token, List<ReaderEntry> entries) {}
