package cl.soser.canal.right;

import java.util.List;

/**
 * A copy of what is held.
 *
 * @param name for who saves it
 * @param sha256 of its content in the store
 * @param summary one line for each source, for the officer
 */
public record RightCopy(String name, String sha256, long size, List<String> summary) {}
